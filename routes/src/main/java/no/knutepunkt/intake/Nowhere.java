package no.knutepunkt.intake;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import no.knutepunkt.journey.Landed;

/** Moves nothing: for a verdict alone. */
final class Nowhere implements Outlet {

  private final Outlet real;
  private final IdsInThisBody ids = new IdsInThisBody();

  /**
   * A way to nowhere.
   *
   * @param real where the rows would go
   */
  Nowhere(Outlet real) {
    this.real = real;
  }

  @Override
  public Set<Long> claim(Consignment consignment, List<Named> rows) {
    return ids.claim(rows, real.taken(consignment, rows));
  }

  @Override
  public void open(Consignment consignment) {
    // No receipt is given for what does not move.
  }

  @Override
  public CompletableFuture<Void> send(Consignment consignment, Chunk chunk) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<Void> count(Consignment consignment, Landed more) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void close(Consignment consignment) {
    // There is no receipt to close.
  }
}
