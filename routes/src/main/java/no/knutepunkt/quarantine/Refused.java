package no.knutepunkt.quarantine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import no.knutepunkt.platform.ContentId;
import no.knutepunkt.platform.RejectionHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** A record of a rejected topic as quarantine keeps it; its headers are anybody's text. */
record Refused(ConsumerRecord<byte[], byte[]> raw) {

  private static final int LONGEST = 500;

  UUID id() {
    return uuid(RejectionHeaders.ID)
        .orElseGet(() -> ContentId.of(raw.topic(), raw.partition() + "/" + raw.offset()));
  }

  String stream() {
    return raw.topic().substring(0, raw.topic().length() - ".rejected".length());
  }

  String refusedBy() {
    return text(RejectionHeaders.RECEIVER);
  }

  String reason() {
    return text(RejectionHeaders.REASON);
  }

  String field() {
    return text(RejectionHeaders.FIELD);
  }

  /** The sender's own source without what it added: {@code /companies/2…/crm} is the company's. */
  String sender() {
    String[] segments = text("ce_source").split("/", 4);
    return segments.length > 2 && segments[1].matches("companies|research")
        ? "/" + segments[1] + "/" + segments[2]
        : String.join("/", List.of(segments).subList(0, Math.min(2, segments.length)));
  }

  Optional<UUID> receipt() {
    return uuid("ce_receipt");
  }

  long row() {
    String row = text("ce_row");
    return row.matches("\\d{1,18}") ? Long.parseLong(row) : 0;
  }

  String contentType() {
    return text("content-type");
  }

  OffsetDateTime at() {
    return Instant.ofEpochMilli(raw.timestamp()).atOffset(ZoneOffset.UTC);
  }

  /** CloudEvents attributes, needed to send the record again as it was. */
  List<Header> attributes() {
    return StreamSupport.stream(raw.headers().spliterator(), false)
        .filter(header -> header.key().matches("ce_[a-z0-9]{1,20}|content-type"))
        .filter(header -> header.value() != null && header.value().length <= LONGEST)
        .limit(20)
        .toList();
  }

  static String clean(byte[] text) {
    String read = new String(text, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", "");
    return read.length() <= LONGEST ? read : read.substring(0, LONGEST);
  }

  private String text(String header) {
    Header found = raw.headers().lastHeader(header);
    return found == null || found.value() == null ? "" : clean(found.value());
  }

  private Optional<UUID> uuid(String header) {
    try {
      return Optional.of(UUID.fromString(text(header)));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
