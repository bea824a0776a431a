package no.knutepunkt.intake;

import java.util.concurrent.CompletableFuture;
import no.knutepunkt.journey.Landed;
import org.springframework.dao.DataAccessResourceFailureException;

/** Acknowledges every row, while the database is away. */
final class NoReceipts implements Outlet {

  @Override
  public void open(Consignment consignment) {
    throw new DataAccessResourceFailureException("away");
  }

  @Override
  public CompletableFuture<Void> send(Consignment consignment, Chunk chunk) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<Void> count(Consignment consignment, Landed more) {
    return CompletableFuture.failedFuture(new DataAccessResourceFailureException("away"));
  }

  @Override
  public CompletableFuture<Void> complete(Consignment consignment, Landed all) {
    return CompletableFuture.failedFuture(new DataAccessResourceFailureException("away"));
  }

  @Override
  public void close(Consignment consignment) {
    throw new AssertionError("what was never opened");
  }
}
