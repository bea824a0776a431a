package no.knutepunkt.intake;

import java.util.concurrent.CompletableFuture;

/** Where judged rows go. */
interface Outlet {

  /** Moves nothing: for a dry run. */
  Outlet NOWHERE =
      new Outlet() {
        @Override
        public void open(Consignment consignment) {
          // No receipt is given for what does not move.
        }

        @Override
        public CompletableFuture<Void> send(Consignment consignment, Chunk chunk) {
          return CompletableFuture.completedFuture(null);
        }

        @Override
        public void count(Consignment consignment, long accepted, long rejected) {
          // Nothing is on its way.
        }

        @Override
        public void close(Consignment consignment) {
          // There is no receipt to close.
        }
      };

  /** Before the first chunk. */
  void open(Consignment consignment);

  /** Completes when all rows of the chunk are acknowledged. */
  CompletableFuture<Void> send(Consignment consignment, Chunk chunk);

  /** Adds acknowledged rows to the receipt. */
  void count(Consignment consignment, long accepted, long rejected);

  /** After the last row. */
  void close(Consignment consignment);
}
