package no.knutepunkt.journey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** An event as it came in at the gate, with the receipt that it came under. */
record Begun(long number, Accepted event, Upload upload, Instant receivedAt) {

  static final String COLUMNS =
      """
      j.number, j.event_id, j.source_row, j.organisation_number, j.subject, j.own_id, j.event_name,
      r.receipt, r.stream, r.sender, r.file_name, r.received_at
      """;

  static Begun read(ResultSet row, int ignored) throws SQLException {
    return new Begun(
        row.getLong(1),
        new Accepted(
            row.getObject(2, UUID.class),
            row.getLong(3),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getString(7)),
        new Upload(
            row.getObject(8, UUID.class), row.getString(9), row.getString(10), row.getString(11)),
        row.getObject(12, OffsetDateTime.class).toInstant());
  }
}
