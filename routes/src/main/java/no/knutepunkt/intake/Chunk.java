package no.knutepunkt.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import no.knutepunkt.journey.Accepted;

/** Rows that go on together: some hundreds, or as many as fill a megabyte. */
final class Chunk {

  private static final int ROWS = 500;
  private static final int WEIGHT = 1024 * 1024;

  private final List<Outgoing> accepted = new ArrayList<>();
  private final List<Refused> rejected = new ArrayList<>();
  private int weight;

  void add(Outgoing row) {
    accepted.add(row);
    weight += row.weight();
  }

  void add(Refused row) {
    rejected.add(row);
    weight += row.document().length();
  }

  List<Outgoing> accepted() {
    return accepted;
  }

  List<Refused> rejected() {
    return rejected;
  }

  /** What is kept of the good rows once they lie on Kafka. */
  List<Accepted> foundBy() {
    return accepted.stream().map(Outgoing::foundBy).toList();
  }

  /** The rows that their senders gave ids. */
  List<Named> named() {
    return accepted.stream().map(Outgoing::named).filter(Objects::nonNull).toList();
  }

  /** Turns good rows into bad ones. */
  void refuse(Set<Long> rows, Function<Outgoing, Refused> refusal) {
    List<Outgoing> bad = accepted.stream().filter(row -> rows.contains(row.row())).toList();
    accepted.removeAll(bad);
    bad.forEach(row -> rejected.add(refusal.apply(row)));
  }

  Chunk rejectedOnly() {
    Chunk bad = new Chunk();
    rejected.forEach(bad::add);
    return bad;
  }

  boolean isEmpty() {
    return accepted.isEmpty() && rejected.isEmpty();
  }

  boolean isFull() {
    return accepted.size() + rejected.size() >= ROWS || weight >= WEIGHT;
  }
}
