package no.knutepunkt.alarms;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code canary}: how the newest canary of each hub fared. */
@Component
class CanaryFlights {

  private final JdbcClient jdbc;

  CanaryFlights(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Takes down how it went.
   *
   * @param failedStep empty where it came through
   */
  void landed(String hub, Instant flownAt, String failedStep) {
    jdbc.sql(
            """
            insert into canary (hub, flown_at, failed_step) values (:hub, :at, :step)
            on conflict (hub) do update
            set flown_at = excluded.flown_at, failed_step = excluded.failed_step
            """)
        .param("hub", hub)
        .param("at", flownAt.atOffset(ZoneOffset.UTC))
        .param("step", failedStep)
        .update();
  }

  /** Steps at which a canary failed lately, each once. A hub that is gone flies none. */
  List<String> failedSteps(Instant since) {
    return jdbc.sql(
            """
            select distinct failed_step from canary
            where failed_step <> '' and flown_at >= :since order by failed_step
            """)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(String.class)
        .list();
  }
}
