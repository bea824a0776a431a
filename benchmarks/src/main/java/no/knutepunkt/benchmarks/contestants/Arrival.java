package no.knutepunkt.benchmarks.contestants;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.UUID;
import no.knutepunkt.schemas.MemberUpdate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/** One member update, decoded, with what of its headers is needed. */
record Arrival(UUID id, UUID receipt, MemberUpdate update) {

  static Arrival of(ConsumerRecord<byte[], byte[]> raw, AvroDecoder decoder) {
    return new Arrival(
        uuid(raw.headers(), "ce_id"),
        uuid(raw.headers(), "ce_receipt"),
        decoder.decode(raw.value()));
  }

  private static UUID uuid(Headers headers, String name) {
    return UUID.fromString(new String(headers.lastHeader(name).value(), ISO_8859_1));
  }
}
