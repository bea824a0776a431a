package no.knutepunkt.journey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import no.knutepunkt.platform.Columns;
import no.knutepunkt.platform.Flow;
import no.knutepunkt.platform.Receiver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Owns {@code conservation}: proves for each day, stream, sender and receiver that what was
 * accepted is delivered, waiting, withheld or quarantined. What nobody has answered for is waiting
 * as long as it may be on its way, and a difference afterwards; so is what was answered for twice.
 */
@Component
class Conservation {

  private final JdbcClient jdbc;
  private final List<Receiver> receivers;

  Conservation(JdbcClient jdbc, List<Flow> flows) {
    this.jdbc = jdbc;
    this.receivers = flows.stream().map(Flow::receiver).toList();
  }

  /**
   * Counts days anew, from the first to today.
   *
   * @param onTheWay how long an event may have no answer
   */
  void count(LocalDate first, ZoneId zone, Instant now, Duration onTheWay) {
    Columns<Receiver> all = new Columns<>(receivers);
    jdbc.sql(
            """
            with came as (
              select receipt, stream, sender, (received_at at time zone :zone)::date as day,
                     received_at > :late as may_wait, complete, accepted
              from receipt where received_at >= :from
            ), answered as (
              select receipt, o.receiver, sum(events)::bigint as all_of_them,
                     sum(events) filter (where is_delivered)::bigint as delivered,
                     sum(events) filter (where outcome = 'waiting' and not is_delivered)::bigint
                       as waiting,
                     sum(events) filter (where outcome = 'withheld')::bigint as withheld,
                     sum(events) filter (where outcome = 'quarantined')::bigint as quarantined
              from receipt_outcome o join came using (receipt)
              cross join lateral (
                select outcome = 'delivered'
                       or (outcome = 'waiting' and until <> 'epoch' and until <= :now)
                       as is_delivered) d
              group by receipt, o.receiver
            ), booked as (
              select day, stream, sender, f.receiver,
                     case when complete then c.accepted
                          else greatest(c.accepted, coalesce(all_of_them, 0)) end as accepted,
                     coalesce(delivered, 0) as delivered,
                     coalesce(waiting, 0)
                       + case when may_wait
                              then greatest(c.accepted - coalesce(all_of_them, 0), 0)
                              else 0 end as waiting,
                     coalesce(withheld, 0) as withheld, coalesce(quarantined, 0) as quarantined
              from came c
              join unnest(:receivers::text[], :topics::text[]) as f(receiver, topic)
                on f.topic = c.stream
              left join answered a on a.receipt = c.receipt and a.receiver = f.receiver
            )
            insert into conservation as kept (day, stream, sender, receiver, accepted, delivered,
              waiting, withheld, quarantined, counted_at)
            select day, stream, sender, receiver, sum(accepted), sum(delivered), sum(waiting),
                   sum(withheld), sum(quarantined), :now
            from booked group by day, stream, sender, receiver
            order by day, stream, sender, receiver
            on conflict (day, stream, sender, receiver) do update set
              accepted = excluded.accepted, delivered = excluded.delivered,
              waiting = excluded.waiting, withheld = excluded.withheld,
              quarantined = excluded.quarantined, counted_at = excluded.counted_at
            """)
        .param("zone", zone.getId())
        .param("from", first.atStartOfDay(zone).toOffsetDateTime())
        .param("late", now.minus(onTheWay).atOffset(ZoneOffset.UTC))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("receivers", all.texts(Receiver::name))
        .param("topics", all.texts(Receiver::topic))
        .update();
  }

  /** The books of a day, of one sender or of all where none is named. */
  List<Balance> of(LocalDate day, String sender) {
    return jdbc.sql(
            """
            select * from conservation
            where day = :day and (:sender::text is null or sender = :sender)
            order by stream, sender, receiver
            """)
        .param("day", day)
        .param("sender", sender)
        .query(Conservation::balance)
        .list();
  }

  /** Those that do not add up, newest day first. */
  List<Balance> wrong(int most) {
    return jdbc.sql(
            """
            select * from conservation where difference <> 0
            order by day desc, stream, sender, receiver limit :most
            """)
        .param("most", most)
        .query(Conservation::balance)
        .list();
  }

  private static Balance balance(ResultSet row, int number) throws SQLException {
    return new Balance(
        row.getObject("day", LocalDate.class),
        row.getString("stream"),
        row.getString("sender"),
        row.getString("receiver"),
        row.getLong("accepted"),
        row.getLong("delivered"),
        row.getLong("waiting"),
        row.getLong("withheld"),
        row.getLong("quarantined"),
        row.getLong("difference"),
        row.getObject("counted_at", OffsetDateTime.class).toInstant());
  }
}
