package no.knutepunkt.journey;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds rows of {@code journey}, which {@link Receipts} writes. What many journeys have in common,
 * such as a company, is first looked for among the newest: there most of what is asked for lies.
 */
@Component
class JourneyIndex {

  private static final long NEWEST = 200_000;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  JourneyIndex(JdbcClient jdbc, PlatformTransactionManager manager) {
    this.jdbc = jdbc;
    this.transactions = new TransactionTemplate(manager);
    transactions.setReadOnly(true);
  }

  /** The newest so many, newest first. */
  List<Begun> find(Sought sought, int most) {
    return transactions.execute(status -> findWithin(sought, most));
  }

  private List<Begun> findWithin(Sought sought, int most) {
    // The planner takes Bloom filters for useless, since no order of values fits to that of pages.
    jdbc.sql("set local enable_seqscan = off").update();
    long recent = last() - NEWEST;
    if (sought.isOfFew() || recent <= 0) {
      return rows(sought, most);
    }
    List<Begun> newest = rows(sought.and("j.number >= :from", Map.of("from", recent)), most);
    return newest.size() == most ? newest : rows(sought, most);
  }

  private List<Begun> rows(Sought sought, int most) {
    return jdbc.sql(
            "select "
                + Begun.COLUMNS
                + " from journey j join receipt r using (receipt) where true"
                + sought.conditions()
                + " order by j.number desc limit :most")
        .params(sought.values())
        .param("most", most)
        .query(Begun::read)
        .list();
  }

  private long last() {
    return jdbc.sql("select last_value from journey_number_seq").query(Long.class).single();
  }

  /** The newest hundred uploads that the file or receipt stands for, of those the reader sent. */
  List<Upload> uploads(Wanted wanted, Reader reader) {
    return jdbc.sql(
            """
            select receipt, stream, sender, file_name from receipt
            where (:file::text is null or file_name = :file)
              and (:receipt::uuid is null or receipt = :receipt)
              and (:sender::text is null or sender = :sender)
            order by received_at desc limit 100
            """)
        .param("file", wanted.file())
        .param("receipt", wanted.receipt())
        .param("sender", reader.caller().visibleSender())
        .query(
            (row, n) ->
                new Upload(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4)))
        .list();
  }

  /** Every arrival of one event that the reader may see, newest first. */
  List<Begun> arrivals(UUID event, Reader reader) {
    Sought arrivals = reader.all().and("j.event_id = :event", Map.of("event", event));
    return find(arrivals.ofFew(), Integer.MAX_VALUE);
  }
}
