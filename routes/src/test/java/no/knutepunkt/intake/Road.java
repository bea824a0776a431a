package no.knutepunkt.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import no.knutepunkt.journey.Accepted;
import no.knutepunkt.journey.Landed;

/** An outlet that keeps what it is given, and acknowledges it at once. */
final class Road implements Outlet {

  final List<Outgoing> accepted = new ArrayList<>();
  final List<Refused> rejected = new ArrayList<>();
  final List<Accepted> journeys = new ArrayList<>();
  final List<String> calls = new ArrayList<>();
  Consignment last;
  long countedAccepted;
  long countedRejected;

  @Override
  public void open(Consignment consignment) {
    last = consignment;
    calls.add("open");
  }

  @Override
  public CompletableFuture<Void> send(Consignment consignment, Chunk chunk) {
    calls.add("send");
    accepted.addAll(chunk.accepted());
    rejected.addAll(chunk.rejected());
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<Void> count(Consignment consignment, Landed more) {
    journeys.addAll(more.accepted());
    countedAccepted += more.accepted().size();
    countedRejected += more.rejected();
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<Void> complete(Consignment consignment, Landed all) {
    last = consignment;
    calls.add("complete");
    return count(consignment, all);
  }

  @Override
  public void close(Consignment consignment) {
    calls.add("close");
  }

  /** The record that was sent last. */
  <T> T record(Class<T> type) {
    return type.cast(accepted.get(accepted.size() - 1).event().data());
  }
}
