package no.knutepunkt.intake;

import java.util.concurrent.CompletableFuture;
import no.knutepunkt.journey.Landed;
import org.apache.kafka.common.errors.TimeoutException;

/** Acknowledges nothing. */
final class Away implements Outlet {

  @Override
  public void open(Consignment consignment) {
    // The receipt can be opened.
  }

  @Override
  public CompletableFuture<Void> send(Consignment consignment, Chunk chunk) {
    return CompletableFuture.failedFuture(new TimeoutException("broker away"));
  }

  @Override
  public CompletableFuture<Void> count(Consignment consignment, Landed more) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void close(Consignment consignment) {
    // Never whole.
  }
}
