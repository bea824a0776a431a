package no.knutepunkt.journey;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import no.knutepunkt.platform.Columns;
import no.knutepunkt.platform.Receiver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Owns {@code watchdog} and {@code watched_receipt}: which receipts do not add up though their time
 * is over. Each receipt is looked at once when its time is over, and again only as long as it does
 * not add up: no look costs more for all that lies behind.
 */
@Component
class Unanswered {

  /** Whether a receipt r has events that one of the receivers has not answered for. */
  private static final String OWED =
      """
      exists (
        select from unnest(:receivers::text[], :topics::text[]) as f(receiver, topic)
        where f.topic = r.stream and r.accepted > (
          select coalesce(sum(o.events), 0) from receipt_outcome o
          where o.receipt = r.receipt and o.receiver = f.receiver))
      """;

  private final JdbcClient jdbc;

  Unanswered(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Lets one hub look at a time, until the end of its transaction. */
  Instant lock() {
    return jdbc.sql("select seen_up_to from watchdog for update")
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  /**
   * Watches what came in after the one moment and up to the other and is not answered for. A body
   * that is still read, or broke off, is watched too: what it is yet to bring is late as well.
   */
  void watch(List<Receiver> receivers, Instant after, Instant upTo) {
    Columns<Receiver> all = new Columns<>(receivers);
    jdbc.sql(
            """
            with looked as (
              update watchdog set seen_up_to = :upTo where seen_up_to < :upTo
            )
            insert into watched_receipt (receipt)
            select r.receipt from receipt r
            where r.received_at > :after and r.received_at <= :upTo
              and (not r.complete or %s)
            on conflict do nothing
            """
                .formatted(OWED))
        .param("after", after.atOffset(ZoneOffset.UTC))
        .param("upTo", upTo.atOffset(ZoneOffset.UTC))
        .param("receivers", all.texts(Receiver::name))
        .param("topics", all.texts(Receiver::topic))
        .update();
  }

  /** For each receiver with events that it should have answered for: how many, since when. */
  List<StuckEvents> stuck(List<Receiver> receivers) {
    Columns<Receiver> all = new Columns<>(receivers);
    return jdbc.sql(
            """
            select f.receiver, sum(r.accepted - s.settled)::bigint, min(r.received_at)
            from watched_receipt w
            join receipt r using (receipt)
            join unnest(:receivers::text[], :topics::text[]) as f(receiver, topic)
              on f.topic = r.stream
            cross join lateral (
              select coalesce(sum(o.events), 0) as settled from receipt_outcome o
              where o.receipt = r.receipt and o.receiver = f.receiver) s
            where s.settled < r.accepted
            group by f.receiver
            """)
        .param("receivers", all.texts(Receiver::name))
        .param("topics", all.texts(Receiver::topic))
        .query(
            (row, n) ->
                new StuckEvents(
                    row.getString(1),
                    row.getLong(2),
                    row.getObject(3, OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Lets go of receipts that add up, once nothing more can come under them. */
  void letGo(List<Receiver> receivers, Instant brokenOffBefore) {
    Columns<Receiver> all = new Columns<>(receivers);
    jdbc.sql(
            """
            delete from watched_receipt w using receipt r
            where r.receipt = w.receipt and (r.complete or r.received_at < :brokenOff)
              and not %s
            """
                .formatted(OWED))
        .param("brokenOff", brokenOffBefore.atOffset(ZoneOffset.UTC))
        .param("receivers", all.texts(Receiver::name))
        .param("topics", all.texts(Receiver::topic))
        .update();
  }
}
