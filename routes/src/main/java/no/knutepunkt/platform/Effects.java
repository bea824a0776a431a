package no.knutepunkt.platform;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code effect}: each event has one effect at each receiver, decided by the primary key. */
@Component
class Effects {

  private final JdbcClient jdbc;

  Effects(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Claims the events for this receiver and returns the ids that nobody had claimed before. */
  Set<UUID> claim(Receiver receiver, Collection<UUID> events) {
    return new HashSet<>(
        jdbc.sql(
                """
                insert into effect (receiver, event_id)
                select :receiver, id from unnest(:events::uuid[]) as id group by id order by id
                on conflict do nothing
                returning event_id
                """)
            .param("receiver", receiver.name())
            .param("events", events.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  /** Those of the events that had their effect at every one of these receivers. */
  Set<UUID> ofAll(Collection<Receiver> receivers, Collection<UUID> events) {
    return new HashSet<>(
        jdbc.sql(
                """
                select event_id from effect
                where receiver = any(:receivers) and event_id = any(:events)
                group by event_id having count(*) = :all
                """)
            .param("receivers", receivers.stream().map(Receiver::name).toArray(String[]::new))
            .param("events", events.toArray(UUID[]::new))
            .param("all", receivers.size())
            .query(UUID.class)
            .list());
  }

  /** Gives claimed events back, since they went to quarantine without having had their effect. */
  void release(Receiver receiver, Collection<UUID> events) {
    if (events.isEmpty()) {
      return;
    }
    jdbc.sql("delete from effect where receiver = :receiver and event_id = any(:events)")
        .param("receiver", receiver.name())
        .param("events", events.toArray(UUID[]::new))
        .update();
  }
}
