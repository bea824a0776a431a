package no.knutepunkt.platform;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.stereotype.Component;

/** Sends whole lists of records; what it says is sent lies on every in-sync replica. */
@Component
public class RecordSender {

  private final Producer<byte[], byte[]> producer;

  RecordSender(Producer<byte[], byte[]> producer) {
    this.producer = producer;
  }

  /**
   * Completes when all records are acknowledged, or fails with the first error. What is known to
   * fail while the list is handed over keeps the rest back: brokers that are away are waited for
   * once, not for each record.
   */
  public CompletableFuture<Void> send(List<Sendable> records) {
    Acknowledgements acknowledgements = new Acknowledgements(records.size());
    for (Sendable record : records) {
      acknowledgements
          .failure()
          .ifPresentOrElse(
              failure -> acknowledgements.onCompletion(null, failure),
              () -> send(record, acknowledgements));
    }
    return acknowledgements.all();
  }

  private void send(Sendable record, Acknowledgements acknowledgements) {
    try {
      var unused = producer.send(record.raw(), acknowledgements);
    } catch (RuntimeException atOnce) {
      acknowledgements.onCompletion(null, atOnce);
    }
  }
}
