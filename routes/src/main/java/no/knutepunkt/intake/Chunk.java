package no.knutepunkt.intake;

import java.util.ArrayList;
import java.util.List;

/** Rows that go on together: some hundreds, or as many as fill a megabyte. */
final class Chunk {

  private static final int ROWS = 500;
  private static final int WEIGHT = 1024 * 1024;

  private final List<Outgoing> accepted = new ArrayList<>();
  private final List<Refused> rejected = new ArrayList<>();
  private int weight;

  void add(Outgoing row, int bytes) {
    accepted.add(row);
    weight += bytes;
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
