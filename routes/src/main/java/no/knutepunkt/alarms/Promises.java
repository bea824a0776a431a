package no.knutepunkt.alarms;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code promise}. */
@Component
class Promises {

  private final JdbcClient jdbc;

  Promises(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In place of what was promised before. */
  void put(Promise promise) {
    jdbc.sql(
            """
            insert into promise (stream, organisation_number, days, latest, in_summer,
              largest_fault_share, greatest_lag_minutes, contact, promised_at)
            values (:stream, :company, :days, :latest, :summer, :faults, :lag, :contact, :at)
            on conflict (stream, organisation_number) do update set
              days = excluded.days, latest = excluded.latest, in_summer = excluded.in_summer,
              largest_fault_share = excluded.largest_fault_share,
              greatest_lag_minutes = excluded.greatest_lag_minutes,
              contact = excluded.contact, promised_at = excluded.promised_at
            """)
        .param("stream", promise.stream())
        .param("company", promise.organisationNumber())
        .param("days", promise.days().stream().map(DayOfWeek::name).toArray(String[]::new))
        .param("latest", promise.latest())
        .param("summer", promise.inSummer())
        .param("faults", promise.largestFaultShare())
        .param("lag", promise.greatestLagMinutes())
        .param("contact", promise.contact())
        .param("at", promise.promisedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Whether there was one. */
  boolean remove(String stream, String organisationNumber) {
    return jdbc.sql("delete from promise where stream = :s and organisation_number = :o")
            .param("s", stream)
            .param("o", organisationNumber)
            .update()
        > 0;
  }

  List<Promise> all() {
    return jdbc.sql("select * from promise order by stream, organisation_number")
        .query(Promises::promise)
        .list();
  }

  private static Promise promise(ResultSet row, int number) throws SQLException {
    return new Promise(
        row.getString("stream"),
        row.getString("organisation_number"),
        days(row.getArray("days")),
        row.getObject("latest", LocalTime.class),
        row.getBoolean("in_summer"),
        row.getBigDecimal("largest_fault_share"),
        row.getObject("greatest_lag_minutes", Integer.class),
        row.getString("contact"),
        row.getObject("promised_at", OffsetDateTime.class).toInstant());
  }

  private static Set<DayOfWeek> days(Array names) throws SQLException {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    Arrays.stream((String[]) names.getArray()).map(DayOfWeek::valueOf).forEach(days::add);
    return days;
  }
}
