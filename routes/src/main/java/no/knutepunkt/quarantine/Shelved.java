package no.knutepunkt.quarantine;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.knutepunkt.access.Caller;
import no.knutepunkt.intake.Answer.Rejected;
import no.knutepunkt.intake.Document;
import no.knutepunkt.intake.Kept;
import no.knutepunkt.looks.Opened;
import no.knutepunkt.platform.RejectionHeaders;
import no.knutepunkt.platform.SecondTry;
import no.knutepunkt.platform.web.Problem;
import no.knutepunkt.schemas.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A message in quarantine with its content. */
record Shelved(
    UUID id,
    String stream,
    String refusedBy,
    String reason,
    String sender,
    UUID receipt,
    long row,
    Instant quarantinedAt,
    String contentType,
    byte[] key,
    byte[] bytes,
    String[] headerNames,
    String[] headerValues,
    String state,
    Integer partition,
    boolean isHandedBack,
    boolean isEmptied,
    String why,
    Versions versions) {

  static Shelved read(ResultSet row, int number) throws SQLException {
    return new Shelved(
        row.getObject("id", UUID.class),
        row.getString("stream"),
        row.getString("refused_by"),
        row.getString("reason"),
        row.getString("sender"),
        row.getObject("receipt", UUID.class),
        row.getLong("row"),
        row.getObject("quarantined_at", OffsetDateTime.class).toInstant(),
        row.getString("content_type"),
        row.getBytes("key"),
        row.getBytes("bytes"),
        (String[]) row.getArray("header_names").getArray(),
        (String[]) row.getArray("header_values").getArray(),
        row.getString("state"),
        row.getObject("partition", Integer.class),
        row.getBoolean("handed_back"),
        row.getBoolean("emptied"),
        row.getString("why"),
        new Versions(row.getObject("schema_id", Integer.class), row.getString("hub_version")));
  }

  /**
   * Of what refused it, and of what was refused.
   *
   * @param schemaId the contract that the bytes name at the registry, or null
   * @param hub the hub's version, empty where unknown
   */
  record Versions(Integer schemaId, String hub) {}

  /**
   * That its bytes were not let go of.
   *
   * @throws Problem 410 where they were
   */
  void mustBeWhole() {
    if (isEmptied) {
      throw Problem.of(410, "no-longer-kept").build();
    }
  }

  /** As a look at it is written down; at a survey's answers nobody gets to look. */
  Opened opened() {
    return bytes == null || stream.equals(Topics.SURVEY_RESULTS)
        ? Opened.nothing(id, stream)
        : Opened.quarantine(id, stream, sender);
  }

  /** As a look is written down at the faults alone, which say what stood there. */
  Opened opened(List<Rejected> faults) {
    return opened().only(faults.stream().map(Rejected::field).toList());
  }

  /** By whose rights it is judged; empty where the hub does not know who sent it. */
  Optional<Caller> by() {
    return Caller.ofSource(sender);
  }

  /** Under which reason its receipt counts it. */
  String countedAs() {
    return isHandedBack ? Outcomes.HANDED_BACK : reason;
  }

  /** As it was on its topic. */
  SecondTry.Once once() {
    return new SecondTry.Once(stream, partition, key, bytes, attributes());
  }

  /** The record as its receiver would read it now. */
  ConsumerRecord<byte[], byte[]> record() {
    var record = new ConsumerRecord<>(stream, partition == null ? 0 : partition, 0L, key, bytes);
    attributes()
        .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    return record;
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

  /** The event that it holds; null where its bytes came without one of the hub's own ids. */
  UUID event() {
    try {
      return UUID.fromString(attributes().getOrDefault("ce_id", ""));
    } catch (IllegalArgumentException noIdOfTheHub) {
      return null;
    }
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
