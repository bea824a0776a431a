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

  /** Completes when all records are acknowledged, or fails with the first error. */
  public CompletableFuture<Void> send(List<Sendable> records) {
    return CompletableFuture.allOf(
        records.stream().map(this::send).toArray(CompletableFuture[]::new));
  }

  private CompletableFuture<Void> send(Sendable record) {
    CompletableFuture<Void> sent = new CompletableFuture<>();
    try {
      var unused = producer.send(record.raw(), (place, failure) -> complete(sent, failure));
    } catch (RuntimeException atOnce) {
      sent.completeExceptionally(atOnce);
    }
    return sent;
  }

  private static void complete(CompletableFuture<Void> sent, Exception failure) {
    if (failure == null) {
      sent.complete(null);
    } else {
      sent.completeExceptionally(failure);
    }
  }
}
