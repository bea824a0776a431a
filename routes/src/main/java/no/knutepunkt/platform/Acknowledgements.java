package no.knutepunkt.platform;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Counts down the acknowledgements of a list of records. */
final class Acknowledgements implements Callback {

  private final CompletableFuture<Void> all = new CompletableFuture<>();
  private final AtomicReference<Exception> firstFailure = new AtomicReference<>();
  private final AtomicInteger missing;

  Acknowledgements(int records) {
    missing = new AtomicInteger(records);
    if (records == 0) {
      all.complete(null);
    }
  }

  @Override
  public void onCompletion(RecordMetadata place, Exception failure) {
    if (failure != null) {
      firstFailure.compareAndSet(null, failure);
    }
    if (missing.decrementAndGet() == 0) {
      end();
    }
  }

  private void end() {
    Exception failure = firstFailure.get();
    if (failure == null) {
      all.complete(null);
    } else {
      all.completeExceptionally(failure);
    }
  }

  /** The first failure so far. */
  Optional<Exception> failure() {
    return Optional.ofNullable(firstFailure.get());
  }

  /** Completes when every record has its answer: with the first failure, if there is one. */
  CompletableFuture<Void> all() {
    return all;
  }
}
