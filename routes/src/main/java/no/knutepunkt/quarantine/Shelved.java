package no.knutepunkt.quarantine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.knutepunkt.access.Caller;
import no.knutepunkt.intake.Document;
import no.knutepunkt.intake.Kept;
import no.knutepunkt.platform.RejectionHeaders;

/** A message in quarantine with its content. */
record Shelved(
    UUID id,
    String stream,
    String refusedBy,
    String reason,
    String sender,
    long row,
    Instant quarantinedAt,
    String contentType,
    byte[] key,
    byte[] bytes,
    String[] headerNames,
    String[] headerValues,
    String state) {

  static Shelved read(ResultSet row, int number) throws SQLException {
    return new Shelved(
        row.getObject("id", UUID.class),
        row.getString("stream"),
        row.getString("refused_by"),
        row.getString("reason"),
        row.getString("sender"),
        row.getLong("row"),
        row.getObject("quarantined_at", OffsetDateTime.class).toInstant(),
        row.getString("content_type"),
        row.getBytes("key"),
        row.getBytes("bytes"),
        (String[]) row.getArray("header_names").getArray(),
        (String[]) row.getArray("header_values").getArray(),
        row.getString("state"));
  }

  /** True where the gate refused it: it goes through the gate again, not onto a topic. */
  boolean isFromGate() {
    return refusedBy.equals(RejectionHeaders.INTAKE);
  }

  /** As the gate takes it again, by this sender's rights. */
  Kept asSentBy(Caller by) {
    return new Kept(id, by, stream, receivedAt(), new Document(contentType, bytes));
  }

  /** CloudEvents attributes that it came with, by name. */
  Map<String, String> attributes() {
    return IntStream.range(0, headerNames.length)
        .boxed()
        .collect(
            Collectors.toMap(i -> headerNames[i], i -> headerValues[i], (first, last) -> last));
  }

  /** When the hub first took it in; what a row leaves out is filled in as of then. */
  Instant receivedAt() {
    try {
      String time = attributes().get("ce_time");
      return time == null ? quarantinedAt : Instant.parse(time);
    } catch (DateTimeParseException notATime) {
      return quarantinedAt;
    }
  }
}
