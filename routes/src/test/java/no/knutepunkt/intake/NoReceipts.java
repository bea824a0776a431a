package no.knutepunkt.intake;

import java.util.concurrent.CompletableFuture;
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
  public void count(Consignment consignment, long accepted, long rejected) {
    // There is nothing to count on.
  }

  @Override
  public CompletableFuture<Void> complete(Consignment consignment, long accepted, long rejected) {
    return CompletableFuture.failedFuture(new DataAccessResourceFailureException("away"));
  }

  @Override
  public void close(Consignment consignment) {
    throw new AssertionError("what was never opened");
  }
}
