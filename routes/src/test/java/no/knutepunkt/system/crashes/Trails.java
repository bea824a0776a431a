package no.knutepunkt.system.crashes;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the journey of every message that came in is there, and has no hole. */
final class Trails {

  /** Of each receipt as many journeys as accepted events, one for each row. */
  private static final String ROWS =
      """
      select case when rows < accepted then 'LOST' else 'DOUBLED' end, stream,
             'journeys of receipt ' || receipt
      from (select receipt, stream, accepted, count(source_row) as rows,
                   count(distinct source_row) as different
            from receipt left join journey using (receipt) group by receipt, stream, accepted) as r
      where rows <> accepted or different <> accepted
      """;

  private static final String HOLES =
      """
      select 'UNEXPLAINED', receiver, 'no station of ' || event_id
      from journey join receipt using (receipt)
      join unnest(:receivers::text[], :streams::text[]) as reading(receiver, stream) using (stream)
      where not exists (select from effect e
                        where e.receiver = reading.receiver and e.event_id = journey.event_id)
        and not exists (select from event_outcome o
                        where o.receiver = reading.receiver and o.event_id = journey.event_id)
      """;

  /** Nobody waits behind anything when all that was in the way is dealt with. */
  private static final String LEFT_PARKED =
      """
      select 'LOST', receiver, 'parked at ' || partition || '/' || record_offset
      from parked_record
      union all
      select 'UNEXPLAINED', receiver, 'told to be parked ' || event_id
      from event_outcome where outcome = 'parked'
      union all
      select 'UNEXPLAINED', receiver, 'parked behind nothing ' || key_id
      from parked_key where behind = '{}'
      """;

  private final JdbcClient jdbc;

  Trails(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Finding> findings() {
    return Stream.of(ROWS, HOLES, LEFT_PARKED).flatMap(sql -> findings(sql).stream()).toList();
  }

  private List<Finding> findings(String sql) {
    return jdbc.sql(sql)
        .param("receivers", Gaps.RECEIVERS.keySet().toArray(String[]::new))
        .param("streams", Gaps.RECEIVERS.values().toArray(String[]::new))
        .query(
            (row, number) ->
                new Finding(
                    Finding.Kind.valueOf(row.getString(1)), row.getString(2), row.getString(3)))
        .list();
  }
}
