package no.knutepunkt.journey;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.knutepunkt.platform.Columns;
import no.knutepunkt.platform.Outcome;
import no.knutepunkt.platform.Receiver;
import no.knutepunkt.platform.Settlements.Verdict;
import no.knutepunkt.platform.StorableMoment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Owns {@code receipt_outcome}: for each receipt and receiver, how many events ended how, and why.
 */
@Component
class ReceiptOutcomes {

  private final JdbcClient jdbc;

  ReceiptOutcomes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds the outcomes of one batch to the receipts that the events came in with. */
  void add(Receiver receiver, List<Verdict> verdicts) {
    Map<Line, Long> counts = counted(verdicts);
    verdicts.stream()
        .filter(verdict -> verdict.origin().replay() != null)
        .map(Line::leftQuarantine)
        .forEach(line -> counts.merge(line, -1L, Long::sum));
    verdicts.stream()
        .filter(Verdict::wasParked)
        .map(Line::leftParking)
        .forEach(line -> counts.merge(line, -1L, Long::sum));
    counts.keySet().removeIf(line -> line.receipt() == null);
    if (!counts.isEmpty()) {
      add(receiver, counts.entrySet());
    }
  }

  /** By runs: what came in one body follows one another, and mostly ends alike. */
  private static Map<Line, Long> counted(List<Verdict> verdicts) {
    Map<Line, Long> counts = new HashMap<>();
    int first = 0;
    for (int next = 1; next <= verdicts.size(); next++) {
      if (next == verdicts.size() || !isAlike(verdicts.get(first), verdicts.get(next))) {
        counts.merge(Line.of(verdicts.get(first)), (long) next - first, Long::sum);
        first = next;
      }
    }
    return counts;
  }

  private static boolean isAlike(Verdict one, Verdict other) {
    return Objects.equals(one.outcome(), other.outcome())
        && Objects.equals(one.origin().receipt(), other.origin().receipt());
  }

  private void add(Receiver receiver, Collection<Map.Entry<Line, Long>> counts) {
    Columns<Map.Entry<Line, Long>> lines = new Columns<>(counts);
    jdbc.sql(
            """
            insert into receipt_outcome as o (receipt, receiver, outcome, reason, until, events)
            select receipt, :receiver, outcome, reason, until, events
            from unnest(:receipts::uuid[], :outcomes::text[], :reasons::text[],
                        :untils::timestamptz[], :events::bigint[])
                 as line(receipt, outcome, reason, until, events)
            order by receipt, outcome, reason, until
            on conflict (receipt, receiver, outcome, reason, until)
            do update set events = o.events + excluded.events
            """)
        .param("receiver", receiver.name())
        .param("receipts", lines.ids(line -> line.getKey().receipt()))
        .param("outcomes", lines.texts(line -> line.getKey().outcome()))
        .param("reasons", lines.texts(line -> line.getKey().reason()))
        .param("untils", lines.moments(line -> line.getKey().until()))
        .param("events", lines.longs(Map.Entry::getValue))
        .update();
  }

  /** What is counted together. Without a reason or a moment these are empty and the epoch. */
  private record Line(UUID receipt, String outcome, String reason, Instant until) {

    private static final Instant ALWAYS = Instant.EPOCH;

    static Line of(Verdict verdict) {
      UUID receipt = verdict.origin().receipt();
      Outcome outcome = verdict.outcome();
      if (outcome instanceof Outcome.Waiting waiting) {
        return new Line(
            receipt, "waiting", waiting.reason(), StorableMoment.nearest(waiting.until()));
      }
      if (outcome instanceof Outcome.Parked) {
        return parked(receipt);
      }
      if (outcome instanceof Outcome.Withheld withheld) {
        return new Line(receipt, "withheld", withheld.reason(), ALWAYS);
      }
      if (outcome instanceof Outcome.Quarantined quarantined) {
        return new Line(receipt, "quarantined", quarantined.rejection().reason(), ALWAYS);
      }
      return new Line(receipt, "delivered", "", ALWAYS);
    }

    static Line leftParking(Verdict verdict) {
      return parked(verdict.origin().receipt());
    }

    private static Line parked(UUID receipt) {
      return new Line(receipt, "waiting", "parked", ALWAYS);
    }

    static Line leftQuarantine(Verdict verdict) {
      String reason = verdict.origin().replay().reason();
      return new Line(verdict.origin().receipt(), "quarantined", reason, ALWAYS);
    }
  }
}
