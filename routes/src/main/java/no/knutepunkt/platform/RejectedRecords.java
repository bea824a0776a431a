package no.knutepunkt.platform;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import no.knutepunkt.platform.Outcome.Quarantined;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.springframework.stereotype.Component;

/**
 * Puts records that a receiver refused on {@code <topic>.rejected}, bytes and headers unchanged; a
 * time that only the record had becomes a header, so that a second try is not newer than the first.
 */
@Component
public class RejectedRecords {

  private final RecordSender sender;

  RejectedRecords(RecordSender sender) {
    this.sender = sender;
  }

  /**
   * A record for the rejected topic that belongs to a topic; it may hold any bytes. The version of
   * the hub that refuses it goes along.
   */
  public static Sendable of(String topic, byte[] key, byte[] document, Headers headers) {
    RejectionHeaders.put(headers, RejectionHeaders.HUB, HubVersion.TEXT);
    return new Sendable(
        new ProducerRecord<>(topic + ".rejected", null, null, key, document, headers));
  }

  /** Returns when all are acknowledged: before the receiver's transaction is committed. */
  void put(Receiver receiver, List<Settled> refused) {
    if (!refused.isEmpty()) {
      CompletableFuture.allOf(
              refused.stream()
                  .map(settled -> put(rejected(receiver, settled)))
                  .toArray(CompletableFuture[]::new))
          .join();
    }
  }

  /** A record that the rejected topic can not take either must not hold up those behind it. */
  private CompletableFuture<Void> put(Sendable whole) {
    return sender
        .send(List.of(whole))
        .exceptionallyCompose(
            failure ->
                isTooLarge(failure)
                    ? sender.send(List.of(withoutContent(whole.raw())))
                    : CompletableFuture.failedFuture(failure));
  }

  private static boolean isTooLarge(Throwable failure) {
    return failure instanceof RecordTooLargeException
        || failure.getCause() instanceof RecordTooLargeException;
  }

  private static Sendable withoutContent(ProducerRecord<byte[], byte[]> whole) {
    Headers headers = new RecordHeaders();
    for (Header header : whole.headers()) {
      if (header.key().matches("(ce|rejected)_[a-z]{1,20}") && isShort(header)) {
        headers.add(header);
      }
    }
    RejectionHeaders.put(headers, RejectionHeaders.REASON, RejectionHeaders.TOO_LARGE);
    return new Sendable(new ProducerRecord<>(whole.topic(), null, null, null, null, headers));
  }

  private static boolean isShort(Header header) {
    return header.value() != null && header.value().length <= 500;
  }

  private static Sendable rejected(Receiver receiver, Settled settled) {
    ConsumerRecord<byte[], byte[]> raw = settled.raw();
    Rejection why = ((Quarantined) settled.outcome()).rejection();
    Headers headers = new RecordHeaders(raw.headers());
    EventHeaders.keepTime(headers, raw.timestamp());
    RejectionHeaders.put(headers, RejectionHeaders.ID, id(receiver, raw).toString());
    RejectionHeaders.put(headers, RejectionHeaders.RECEIVER, receiver.name());
    RejectionHeaders.put(headers, RejectionHeaders.REASON, why.reason());
    RejectionHeaders.put(headers, RejectionHeaders.FIELD, why.field());
    RejectionHeaders.put(headers, RejectionHeaders.PLACE, raw.partition() + "/" + raw.offset());
    return of(raw.topic(), raw.key(), raw.value(), headers);
  }

  /** The same record refused again, after a crash, is the same rejection. */
  static UUID id(Receiver receiver, ConsumerRecord<byte[], byte[]> raw) {
    return ContentId.of(
        receiver.name(),
        raw.topic(),
        Integer.toString(raw.partition()),
        Long.toString(raw.offset()));
  }
}
