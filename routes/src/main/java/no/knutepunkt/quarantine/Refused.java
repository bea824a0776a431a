package no.knutepunkt.quarantine;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.ContentId;
import no.knutepunkt.platform.HeaderText;
import no.knutepunkt.platform.RejectionHeaders;
import no.knutepunkt.platform.StorableMoment;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** A record of a rejected topic as quarantine keeps it; its headers are anybody's text. */
record Refused(ConsumerRecord<byte[], byte[]> raw) {

  private static final int LONGEST = 500;

  private static final int FRAME = 1 + Integer.BYTES;

  private static final Pattern PLACE = Pattern.compile("(\\d{1,9})/\\d{1,19}");

  /** PostgreSQL indexes the cause: four names must fit into a third of a page. */
  private static final int LONGEST_NAME = 100;

  private static final List<String> ATTRIBUTES =
      List.of(
          "content-type",
          "ce_specversion",
          "ce_type",
          "ce_id",
          "ce_source",
          "ce_time",
          "ce_receipt",
          "ce_row");

  UUID id() {
    return uuid(RejectionHeaders.ID)
        .orElseGet(() -> ContentId.of(raw.topic(), raw.partition() + "/" + raw.offset()));
  }

  String stream() {
    return raw.topic().substring(0, raw.topic().length() - ".rejected".length());
  }

  String refusedBy() {
    return text(RejectionHeaders.RECEIVER, LONGEST_NAME);
  }

  String reason() {
    return text(RejectionHeaders.REASON, LONGEST_NAME);
  }

  String field() {
    return text(RejectionHeaders.FIELD, LONGEST_NAME);
  }

  /** The sender's own source without what it added: {@code /companies/2…/crm} is the company's. */
  String sender() {
    return Caller.ofSource(text("ce_source", LONGEST)).map(Caller::source).orElse("/unknown");
  }

  Optional<UUID> receipt() {
    return uuid("ce_receipt");
  }

  long row() {
    String row = text("ce_row", LONGEST_NAME);
    return row.matches("\\d{1,18}") ? Long.parseLong(row) : 0;
  }

  String contentType() {
    return text("content-type", LONGEST_NAME);
  }

  Instant at() {
    return StorableMoment.nearest(Instant.ofEpochMilli(raw.timestamp()));
  }

  /** The partition that the refused record lies in; null for a row that came in at the gate. */
  Integer partition() {
    Matcher place = PLACE.matcher(text(RejectionHeaders.PLACE, LONGEST_NAME));
    return place.matches() ? Integer.valueOf(place.group(1)) : null;
  }

  /** The contract that the bytes name, known or not; null where they name none. */
  Integer schemaId() {
    byte[] bytes = raw.value();
    boolean isFramed =
        !refusedBy().equals(RejectionHeaders.INTAKE)
            && bytes != null
            && bytes.length >= FRAME
            && bytes[0] == 0;
    return isFramed ? Integer.valueOf(ByteBuffer.wrap(bytes).getInt(1)) : null;
  }

  /** The version of the hub that refused it, empty where that is not said. */
  String hubVersion() {
    return text(RejectionHeaders.HUB, LONGEST_NAME);
  }

  /** CloudEvents attributes, needed to send the record again as it was. */
  List<Header> attributes() {
    return ATTRIBUTES.stream()
        .map(raw.headers()::lastHeader)
        .filter(Objects::nonNull)
        .filter(header -> header.value() != null && header.value().length <= LONGEST)
        .toList();
  }

  static String clean(byte[] text) {
    return HeaderText.clean(text, LONGEST);
  }

  private String text(String header, int longest) {
    Header found = raw.headers().lastHeader(header);
    return found == null || found.value() == null ? "" : HeaderText.clean(found.value(), longest);
  }

  private Optional<UUID> uuid(String header) {
    try {
      return Optional.of(UUID.fromString(text(header, LONGEST_NAME)));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
