package no.knutepunkt.journey;

import java.util.UUID;

/** Knows which news everybody can read at the moment. */
@FunctionalInterface
public interface NewsOnShow {

  /** Whether this event is the wording that the public feed shows now. */
  boolean shows(UUID event);
}
