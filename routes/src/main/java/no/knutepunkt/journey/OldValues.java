package no.knutepunkt.journey;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Owns {@code journey_emptied}, and empties what journeys keep in senders' own words, some rows at
 * a time: own numbers, names of events and files, and values that a rule looked at. States,
 * receipts and event ids stay.
 */
@Component
class OldValues {

  /** Numbers that a statement drew in vain leave gaps no wider than this. */
  private static final int WIDEST_GAP = 100_000;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  OldValues(JdbcClient jdbc, PlatformTransactionManager manager) {
    this.jdbc = jdbc;
    this.transactions = new TransactionTemplate(manager);
  }

  /** Empties journeys that came in before; returns false once there are none left. */
  boolean emptyJourneys(Instant before, int most) {
    return transactions.execute(
        all -> {
          long from = lock();
          long upTo = end(from, before, most);
          empty(from, upTo);
          return upTo > from;
        });
  }

  /** Lets one hub do it at a time, until the end of the transaction. */
  private long lock() {
    // The planner takes a Bloom index for useless, as everywhere where journeys are looked for.
    jdbc.sql("set local enable_seqscan = off").update();
    return jdbc.sql("select up_to from journey_emptied for update").query(Long.class).single();
  }

  /** The last of the next rows before the first that is too young; the same where there is none. */
  private long end(long from, Instant before, int most) {
    return jdbc.sql(
            """
            select coalesce(
              min(j.number) filter (where r.received_at >= :before) - 1,
              max(j.number),
              (select :from + :most from journey_number_seq where last_value > :from + :gap),
              :from)
            from journey j join receipt r using (receipt)
            where j.number > :from and j.number <= :from + :most
            """)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .param("from", from)
        .param("most", most)
        .param("gap", WIDEST_GAP)
        .query(Long.class)
        .single();
  }

  private void empty(long from, long upTo) {
    jdbc.sql(
            """
            with emptied as (
              update journey set own_id = null, event_name = null
              where number > :from and number <= :upTo
                and (own_id is not null or event_name is not null)
            )
            update journey_emptied set up_to = :upTo
            """)
        .param("from", from)
        .param("upTo", upTo)
        .update();
  }

  /** Takes the names off files that came in before; returns how many it were. */
  int emptyReceipts(Instant before, int most) {
    return jdbc.sql(
            """
            update receipt set file_name = null where receipt in (
              select receipt from receipt
              where file_name is not null and received_at < :before limit :most)
            """)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .update();
  }

  /** Takes the values off outcomes that were told before; returns how many it were. */
  int emptyOutcomes(Instant before, int most) {
    return jdbc.sql(
            """
            update event_outcome set value = null where (event_id, receiver) in (
              select event_id, receiver from event_outcome
              where value is not null and told_at < :before limit :most)
            """)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .update();
  }
}
