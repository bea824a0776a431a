package no.knutepunkt.journey;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/** What lands on Kafka, without a gate. */
public final class Landings {

  private Landings() {}

  /** So many good rows, which nobody knows by anything, and so many bad ones. */
  public static Landed of(UUID receipt, int accepted, long rejected) {
    List<Accepted> rows =
        LongStream.rangeClosed(1, accepted)
            .mapToObj(row -> new Accepted(UUID.randomUUID(), row, null, null, null, null))
            .toList();
    return new Landed(receipt, rows, rejected);
  }
}
