package no.knutepunkt.journey;

import java.util.List;

/** Knows members by their names. */
@FunctionalInterface
public interface NamedMembers {

  /** Organisation numbers of the members in whose name this text stands, whatever its capitals. */
  List<String> named(String partOfName);
}
