package no.knutepunkt.journey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.knutepunkt.journey.Journey.Reason;
import no.knutepunkt.journey.Journey.Stage;
import no.knutepunkt.platform.Receiver;
import no.knutepunkt.platform.web.Texts;

/** One receiver's counts on a receipt; what waited for a moment that has come is delivered. */
record StageCount(Receiver receiver, List<Journeys.Row> rows, Instant now, UUID behind) {

  /**
   * Of all rows those of the receiver; with the entry of quarantine that its parked wait behind.
   */
  static StageCount of(Receiver receiver, List<Journeys.Row> rows, Instant now, UUID behind) {
    return new StageCount(
        receiver,
        rows.stream().filter(row -> receiver.name().equals(row.receiver())).toList(),
        now,
        behind);
  }

  /** Events that this receiver has spoken for. */
  long settled() {
    return rows.stream().mapToLong(Journeys.Row::events).sum();
  }

  Stage stage(long accepted, Texts texts, Locale language) {
    long onTheWay = accepted - settled();
    return new Stage(
        receiver.name(),
        count("delivered"),
        count("waiting") + onTheWay,
        count("withheld"),
        count("quarantined"),
        reasons(onTheWay, texts, language));
  }

  private long count(String outcome) {
    return rows.stream()
        .filter(row -> outcome(row).equals(outcome))
        .mapToLong(Journeys.Row::events)
        .sum();
  }

  private List<Reason> reasons(long onTheWay, Texts texts, Locale language) {
    List<Reason> reasons = new ArrayList<>();
    if (onTheWay > 0) {
      String said = texts.reason(language, "on-the-way");
      reasons.add(new Reason("waiting", "on-the-way", said, onTheWay, null, null));
    }
    rows.stream()
        .filter(row -> !outcome(row).equals("delivered"))
        .map(row -> reason(row, texts, language))
        .forEach(reasons::add);
    return reasons;
  }

  private Reason reason(Journeys.Row row, Texts texts, Locale language) {
    Instant until = isKnown(row.until()) ? row.until() : null;
    String said = texts.reason(language, row.reason());
    UUID parkedBehind = row.reason().equals("parked") ? behind : null;
    return new Reason(row.outcome(), row.reason(), said, row.events(), until, parkedBehind);
  }

  private String outcome(Journeys.Row row) {
    boolean over =
        row.outcome().equals("waiting") && isKnown(row.until()) && !row.until().isAfter(now);
    return over ? "delivered" : row.outcome();
  }

  /** What waits for no known moment has the epoch. */
  private static boolean isKnown(Instant until) {
    return !until.equals(Instant.EPOCH);
  }
}
