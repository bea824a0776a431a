package no.knutepunkt.intake;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import no.knutepunkt.journey.Landed;

/** A road whose ids are remembered, as those of the real one. */
record Remembering(Outlet road, UsedIds ids) implements Outlet {

  @Override
  public Set<Long> claim(Consignment consignment, List<Named> rows) {
    return ids.claim(consignment.topic(), rows);
  }

  @Override
  public Set<Long> taken(Consignment consignment, List<Named> rows) {
    return ids.taken(consignment.topic(), rows);
  }

  @Override
  public void open(Consignment consignment) {
    road.open(consignment);
  }

  @Override
  public CompletableFuture<Void> send(Consignment consignment, Chunk chunk) {
    return road.send(consignment, chunk);
  }

  @Override
  public CompletableFuture<Void> count(Consignment consignment, Landed more) {
    return road.count(consignment, more);
  }

  @Override
  public void close(Consignment consignment) {
    road.close(consignment);
  }
}
