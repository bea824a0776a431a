package no.knutepunkt.journey;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.knutepunkt.platform.Outcome;
import no.knutepunkt.platform.Receiver;
import no.knutepunkt.platform.Settlements;
import no.knutepunkt.platform.StorableMoment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Owns {@code receipt_outcome}: for each receipt and receiver, how many events ended how, and why.
 */
@Component
class ReceiptOutcomes implements Settlements {

  private final JdbcClient jdbc;

  ReceiptOutcomes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void record(Receiver receiver, List<Verdict> verdicts) {
    Map<Line, Long> counts =
        verdicts.stream().collect(Collectors.groupingBy(Line::of, Collectors.counting()));
    verdicts.stream()
        .filter(verdict -> verdict.origin().replay() != null)
        .map(Line::leftQuarantine)
        .forEach(line -> counts.merge(line, -1L, Long::sum));
    if (!counts.isEmpty()) {
      add(receiver, List.copyOf(counts.entrySet()));
    }
  }

  private void add(Receiver receiver, List<Map.Entry<Line, Long>> counts) {
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
        .param("receipts", counts.stream().map(e -> e.getKey().receipt()).toArray(UUID[]::new))
        .param("outcomes", counts.stream().map(e -> e.getKey().outcome()).toArray(String[]::new))
        .param("reasons", counts.stream().map(e -> e.getKey().reason()).toArray(String[]::new))
        .param("untils", counts.stream().map(e -> e.getKey().until()).toArray(String[]::new))
        .param("events", counts.stream().map(Map.Entry::getValue).toArray(Long[]::new))
        .update();
  }

  /** What is counted together. Without a reason or a moment these are empty and the epoch. */
  private record Line(UUID receipt, String outcome, String reason, String until) {

    private static final String ALWAYS = "1970-01-01T00:00:00Z";

    static Line of(Verdict verdict) {
      UUID receipt = verdict.origin().receipt();
      Outcome outcome = verdict.outcome();
      if (outcome instanceof Outcome.Waiting waiting) {
        return new Line(
            receipt,
            "waiting",
            waiting.reason(),
            StorableMoment.nearest(waiting.until()).toString());
      }
      if (outcome instanceof Outcome.Withheld withheld) {
        return new Line(receipt, "withheld", withheld.reason(), ALWAYS);
      }
      if (outcome instanceof Outcome.Quarantined quarantined) {
        return new Line(receipt, "quarantined", quarantined.rejection().reason(), ALWAYS);
      }
      return new Line(receipt, "delivered", "", ALWAYS);
    }

    static Line leftQuarantine(Verdict verdict) {
      String reason = verdict.origin().replay().reason();
      return new Line(verdict.origin().receipt(), "quarantined", reason, ALWAYS);
    }
  }
}
