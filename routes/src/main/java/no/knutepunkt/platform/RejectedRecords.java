package no.knutepunkt.platform;

import java.util.List;
import no.knutepunkt.platform.Outcome.Quarantined;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.springframework.stereotype.Component;

/**
 * Puts records that a receiver refused on {@code <topic>.rejected}, bytes and headers unchanged.
 */
@Component
class RejectedRecords {

  private final RecordSender sender;

  RejectedRecords(RecordSender sender) {
    this.sender = sender;
  }

  /** Returns when all are acknowledged: before the receiver's transaction is committed. */
  void put(Receiver receiver, List<Settled> refused) {
    if (!refused.isEmpty()) {
      sender.send(refused.stream().map(settled -> rejected(receiver, settled)).toList()).join();
    }
  }

  private static ProducerRecord<byte[], byte[]> rejected(Receiver receiver, Settled settled) {
    ConsumerRecord<byte[], byte[]> raw = settled.raw();
    Rejection why = ((Quarantined) settled.outcome()).rejection();
    Headers headers = new RecordHeaders(raw.headers());
    RejectionHeaders.put(headers, RejectionHeaders.ID, id(receiver, raw));
    RejectionHeaders.put(headers, RejectionHeaders.RECEIVER, receiver.name());
    RejectionHeaders.put(headers, RejectionHeaders.REASON, why.reason());
    RejectionHeaders.put(headers, RejectionHeaders.FIELD, why.field());
    RejectionHeaders.put(headers, RejectionHeaders.PLACE, raw.partition() + "/" + raw.offset());
    return new ProducerRecord<>(
        raw.topic() + ".rejected", null, null, raw.key(), raw.value(), headers);
  }

  /** The same record refused again, after a crash or a replay, is the same rejection. */
  private static String id(Receiver receiver, ConsumerRecord<byte[], byte[]> raw) {
    return ContentId.of(
            receiver.name(),
            raw.topic(),
            Integer.toString(raw.partition()),
            Long.toString(raw.offset()))
        .toString();
  }
}
