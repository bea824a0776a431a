package no.knutepunkt.intake;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import no.knutepunkt.journey.Landed;

/** Where judged rows go. */
interface Outlet {

  /**
   * Remembers the ids that senders gave these rows, before they are sent, and returns the numbers
   * of the rows whose id stands for other content: they must not go on.
   */
  default Set<Long> claim(Consignment consignment, List<Named> rows) {
    return Set.of();
  }

  /** The same, where nothing is to be remembered. */
  default Set<Long> taken(Consignment consignment, List<Named> rows) {
    return Set.of();
  }

  /** Before the first chunk. */
  void open(Consignment consignment);

  /** Completes when all rows of the chunk are acknowledged. */
  CompletableFuture<Void> send(Consignment consignment, Chunk chunk);

  /** Adds acknowledged rows to the receipt; completes when it has them. One at a time. */
  CompletableFuture<Void> count(Consignment consignment, Landed more);

  /**
   * Opens, counts and closes the receipt of a body in one, once all its rows are acknowledged: of
   * one that was read to its end before the first of them was sent. Completes when the receipt
   * stands.
   */
  default CompletableFuture<Void> complete(Consignment consignment, Landed all) {
    open(consignment);
    return count(consignment, all).thenRun(() -> close(consignment));
  }

  /** After the last row. */
  void close(Consignment consignment);
}
