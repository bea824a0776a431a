package no.knutepunkt.journey;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import no.knutepunkt.platform.Columns;
import no.knutepunkt.platform.Outcome;
import no.knutepunkt.platform.Receiver;
import no.knutepunkt.platform.Rejection;
import no.knutepunkt.platform.Settlements.Verdict;
import no.knutepunkt.platform.StorableMoment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code event_outcome}: what became of an event that was not simply delivered. */
@Component
class EventOutcomes {

  private final JdbcClient jdbc;
  private final Clock clock;

  EventOutcomes(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Writes the exceptions among the outcomes of one batch; none where there is none. */
  void keep(Receiver receiver, List<Verdict> verdicts) {
    List<Kept> kept =
        verdicts.stream()
            .filter(verdict -> verdict.outcome() != Outcome.DELIVERED && verdict.event() != null)
            .map(EventOutcomes::exception)
            .toList();
    if (!kept.isEmpty()) {
      write(receiver, new Columns<>(kept));
    }
    List<Verdict> arrived =
        verdicts.stream().filter(v -> v.wasParked() && v.outcome() == Outcome.DELIVERED).toList();
    if (!arrived.isEmpty()) {
      remove(receiver, arrived);
    }
  }

  private void remove(Receiver receiver, List<Verdict> arrived) {
    jdbc.sql("delete from event_outcome where receiver = :receiver and event_id = any(:events)")
        .param("receiver", receiver.name())
        .param("events", new Columns<>(arrived).ids(Verdict::event))
        .update();
  }

  private void write(Receiver receiver, Columns<Kept> kept) {
    jdbc.sql(
            """
            insert into event_outcome
              (receiver, event_id, outcome, reason, field, value, until, quarantine_id, told_at)
            select :receiver, *, :now
            from unnest(:events::uuid[], :outcomes::text[], :reasons::text[], :fields::text[],
                        :values::text[], :untils::timestamptz[], :quarantines::uuid[])
            order by 2
            on conflict (event_id, receiver) do update set
              outcome = excluded.outcome, reason = excluded.reason, field = excluded.field,
              value = excluded.value, until = excluded.until,
              quarantine_id = excluded.quarantine_id, told_at = excluded.told_at
            """)
        .param("receiver", receiver.name())
        .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
        .param("events", kept.ids(Kept::event))
        .param("outcomes", kept.texts(Kept::outcome))
        .param("reasons", kept.texts(Kept::reason))
        .param("fields", kept.texts(Kept::field))
        .param("values", kept.texts(one -> Accepted.findable(one.value())))
        .param("untils", kept.moments(Kept::until))
        .param("quarantines", kept.ids(Kept::quarantine))
        .update();
  }

  /** What is kept of these events, at all receivers. */
  List<Kept> of(Collection<UUID> events) {
    return jdbc.sql(
            """
            select event_id, receiver, outcome, reason, field, value, until, quarantine_id, told_at
            from event_outcome where event_id = any(:events)
            """)
        .param("events", new Columns<>(events).ids(Function.identity()))
        .query(
            (row, number) ->
                new Kept(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    instant(row.getObject(7, OffsetDateTime.class)),
                    row.getObject(8, UUID.class),
                    instant(row.getObject(9, OffsetDateTime.class))))
        .list();
  }

  private static Instant instant(OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }

  private static Kept exception(Verdict verdict) {
    UUID event = verdict.event();
    Outcome outcome = verdict.outcome();
    if (outcome instanceof Outcome.Waiting waits) {
      Instant until = StorableMoment.nearest(waits.until());
      return new Kept(event, null, "waiting", waits.reason(), null, null, until, null, null);
    }
    if (outcome instanceof Outcome.Withheld held) {
      return new Kept(
          event, null, "withheld", held.reason(), held.field(), held.value(), null, null, null);
    }
    if (outcome instanceof Outcome.Parked parked) {
      return new Kept(event, null, "parked", "parked", null, null, null, parked.behind(), null);
    }
    Rejection why = ((Outcome.Quarantined) outcome).rejection();
    UUID quarantine = verdict.quarantine();
    return new Kept(
        event, null, "quarantined", why.reason(), why.field(), null, null, quarantine, null);
  }

  /**
   * What is kept of one event at one receiver.
   *
   * @param outcome waiting, parked, withheld or quarantined
   * @param field the field that decided it; null where it is the message as a whole
   * @param value what stood there; null where that is not kept
   * @param until when waiting ends by itself; null where nothing waits
   * @param quarantine what it lies in quarantine as, or waits behind; null where it does neither
   */
  record Kept(
      UUID event,
      String receiver,
      String outcome,
      String reason,
      String field,
      String value,
      Instant until,
      UUID quarantine,
      Instant toldAt) {}
}
