package no.knutepunkt.intake;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import no.knutepunkt.journey.Landed;

/** Lets only the bad rows through: of a body that one bad row keeps from going on. */
record RejectedOnly(Outlet outlet, IdsInThisBody ids) implements Outlet {

  RejectedOnly(Outlet outlet) {
    this(outlet, new IdsInThisBody());
  }

  @Override
  public Set<Long> claim(Consignment consignment, List<Named> rows) {
    return ids.claim(rows, outlet.taken(consignment, rows));
  }

  @Override
  public void open(Consignment consignment) {
    outlet.open(consignment);
  }

  @Override
  public CompletableFuture<Void> send(Consignment consignment, Chunk chunk) {
    return outlet.send(consignment, chunk.rejectedOnly());
  }

  @Override
  public CompletableFuture<Void> count(Consignment consignment, Landed more) {
    return outlet.count(consignment, more.withNoneAccepted());
  }

  @Override
  public CompletableFuture<Void> complete(Consignment consignment, Landed all) {
    return outlet.complete(consignment, all.withNoneAccepted());
  }

  @Override
  public void close(Consignment consignment) {
    outlet.close(consignment);
  }
}
