package no.knutepunkt.looks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import no.knutepunkt.access.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code look}: who looked at what. */
@Component
public class Looks {

  static final Period KEPT = Period.ofYears(3);

  private final JdbcClient jdbc;
  private final Clock clock;

  public Looks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Writes down a look before it is answered; none where no field can be about a person. */
  public void note(Caller who, Opened opened, String reason) {
    if (opened.fields().isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into look
              (looked_at, who, what, id, stream, organisation_number, fields, reason)
            values (:now, :who, :what, :id, :stream, :company, :fields, :reason)
            """)
        .param("now", now())
        .param("who", who.source())
        .param("what", opened.what())
        .param("id", opened.id())
        .param("stream", opened.stream())
        .param("company", opened.organisationNumber())
        .param("fields", opened.fields().toArray(String[]::new))
        .param("reason", reason)
        .update();
  }

  /**
   * The newest first.
   *
   * @param company whose messages were looked at; null for anybody's
   */
  List<Look> newest(String company, long before, int most) {
    String whose = company == null ? "true" : "organisation_number = :company";
    return jdbc.sql(
            """
            select number, looked_at, who, what, id, stream, organisation_number, fields, reason
            from look where number < :before and %s
            order by number desc limit :most
            """
                .formatted(whose))
        .param("company", company)
        .param("before", before)
        .param("most", most)
        .query(Looks::look)
        .list();
  }

  /** Lets go of the oldest whose time is over; returns how many. */
  int forget(int most) {
    return jdbc.sql(
            """
            delete from look where number in (
              select number from look where looked_at < :before order by number limit :most)
            """)
        .param("before", now().minus(KEPT))
        .param("most", most)
        .update();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
  }

  private static Look look(ResultSet row, int ignored) throws SQLException {
    return new Look(
        row.getLong(1),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        row.getString(3),
        row.getString(4),
        row.getObject(5, UUID.class),
        row.getString(6),
        row.getString(7),
        List.of((String[]) row.getArray(8).getArray()),
        row.getString(9));
  }
}
