package no.knutepunkt.platform;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how far each flow has come. */
@Component
public class Progress {

  private final JdbcClient jdbc;
  private final List<Receiver> receivers;

  Progress(JdbcClient jdbc, List<Flow> flows) {
    this.jdbc = jdbc;
    this.receivers = flows.stream().map(Flow::receiver).toList();
  }

  /** Names of the receivers that have not settled all before and at these places. */
  public List<String> notPast(List<Marker> markers) {
    Columns<Receiver> all = new Columns<>(receivers);
    Columns<Marker> places = new Columns<>(markers);
    return jdbc.sql(
            """
            select distinct receiver
            from unnest(:receivers::text[], :reads::text[]) as r(receiver, topic)
            join unnest(:topics::text[], :topicIds::text[], :partitions::int[], :offsets::bigint[])
                 as marker(topic, topic_id, partition, place) using (topic)
            left join receiver_position using (receiver, topic_id, partition)
            where coalesce(next_offset, 0) <= place
            order by receiver
            """)
        .param("receivers", all.texts(Receiver::name))
        .param("reads", all.texts(Receiver::topic))
        .param("topics", places.texts(Marker::topic))
        .param("topicIds", places.texts(Marker::topicId))
        .param("partitions", places.numbers(Marker::partition))
        .param("offsets", places.longs(Marker::offset))
        .query(String.class)
        .list();
  }
}
