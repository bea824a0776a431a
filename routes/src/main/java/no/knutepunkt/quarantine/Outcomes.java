package no.knutepunkt.quarantine;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.knutepunkt.platform.Columns;
import no.knutepunkt.platform.Origin;
import no.knutepunkt.platform.Outcome;
import no.knutepunkt.platform.Receiver;
import no.knutepunkt.platform.SecondTries;
import no.knutepunkt.platform.Settlements;
import no.knutepunkt.platform.Settlements.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What comes of entries: noted on them by receivers, and on receipts where none has a say. */
@Component
class Outcomes implements SecondTries {

  /** Reason of what was handed back to its sender. */
  static final String HANDED_BACK = "handed-back";

  private final JdbcClient jdbc;
  private final Settlements settlements;

  Outcomes(JdbcClient jdbc, Settlements settlements) {
    this.jdbc = jdbc;
    this.settlements = settlements;
  }

  @Override
  public Set<UUID> settled(List<Tried> tries) {
    Columns<Tried> rows = new Columns<>(tries);
    return jdbc
        .sql(
            """
            with changed as (
              select quarantine_id, group_id, sender, state, tried.outcome
              from quarantine join unnest(:entries::uuid[], :outcomes::text[])
                   as tried(entry, outcome) on entry = quarantine_id
              where quarantine.outcome is null and state in ('replaying', 'replayed')
              order by quarantine_id
              for update of quarantine
            ), noted as (
              update quarantine set outcome = changed.outcome, state = 'replayed'
              from changed where quarantine.quarantine_id = changed.quarantine_id
            ), counted as (
              update quarantine_group g set waiting = g.waiting - done.entries
              from (select group_id, sender, count(*) as entries from changed
                    where state = 'replaying' group by group_id, sender) done
              where g.group_id = done.group_id and g.sender = done.sender
            )
            select quarantine_id from changed
            """)
        .param("entries", rows.ids(Tried::entry))
        .param("outcomes", rows.texts(tried -> name(tried.outcome())))
        .query(UUID.class)
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String name(Outcome outcome) {
    if (outcome instanceof Outcome.Quarantined) {
      return "quarantined";
    }
    if (outcome instanceof Outcome.Withheld) {
      return "withheld";
    }
    return outcome instanceof Outcome.Delivered ? "delivered" : "waiting";
  }

  /**
   * Moves what a receiver refused out of its place on the receipt; rows that the gate refused have
   * none there.
   */
  void moveOnReceipt(Shelved kept, Outcome to) {
    if (kept.receipt() != null && !kept.isFromGate()) {
      Origin.Replay from = new Origin.Replay(kept.refusedBy(), kept.countedAs(), kept.id());
      settlements.record(
          new Receiver(kept.refusedBy(), kept.stream()),
          List.of(
              new Verdict(kept.event(), new Origin(kept.receipt(), kept.row(), from), to, null)));
    }
  }
}
