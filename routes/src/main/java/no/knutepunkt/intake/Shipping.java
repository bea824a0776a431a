package no.knutepunkt.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import no.knutepunkt.journey.Accepted;
import no.knutepunkt.journey.Landed;

/**
 * Sends a body's rows chunk by chunk, with a few chunks in flight, so that reading goes on while
 * the brokers write, and memory stays bounded.
 */
final class Shipping {

  private static final int IN_FLIGHT = 4;

  /** So many that statements are few, and so few that what is kept of them is small. */
  private static final int COUNTED_TOGETHER = 5_000;

  private final Outlet outlet;
  private final Consignment consignment;
  private final Function<Outgoing, Refused> refusal;
  private final Deque<Sent> inFlight = new ArrayDeque<>();
  private Chunk chunk = new Chunk();
  private boolean opened;
  private List<Accepted> accepted = new ArrayList<>();
  private long rejected;
  private CompletableFuture<Void> counting = CompletableFuture.completedFuture(null);

  /**
   * A body begins.
   *
   * @param refusal what becomes of a row whose id stands for something else
   */
  Shipping(Outlet outlet, Consignment consignment, Function<Outgoing, Refused> refusal) {
    this.outlet = outlet;
    this.consignment = consignment;
    this.refusal = refusal;
  }

  void add(Outgoing row) {
    chunk.add(row);
    sendWhenFull();
  }

  void add(Refused row) {
    chunk.add(row);
    sendWhenFull();
  }

  /**
   * Completes when every row is acknowledged and counted; fails with what kept one from it. What
   * fits in one chunk is on its way on return, and only then not yet done.
   *
   * @param whole true where the body was read to its end: only then is the receipt closed
   */
  CompletableFuture<Void> finish(boolean whole) {
    if (whole && !opened) {
      return finishAtOnce();
    }
    finishOpened(whole);
    return CompletableFuture.completedFuture(null);
  }

  /** Until the one statement after the acknowledgement nobody knows of the receipt. */
  private CompletableFuture<Void> finishAtOnce() {
    if (chunk.isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    claim();
    Landed all = new Landed(consignment.receipt(), chunk.foundBy(), chunk.rejected().size());
    return outlet
        .send(consignment, chunk)
        .thenCompose(acknowledged -> outlet.complete(consignment, all));
  }

  private void finishOpened(boolean whole) {
    if (!chunk.isEmpty()) {
      send();
    }
    while (!inFlight.isEmpty()) {
      await();
    }
    if (opened) {
      count();
      counting.join();
      if (whole) {
        outlet.close(consignment);
      }
    }
  }

  /** Counts what did arrive of a body that can't go on. */
  void breakOff(Exception why) {
    try {
      inFlight.stream()
          .filter(sent -> sent.acknowledged().handle((done, failed) -> failed == null).join())
          .forEach(this::add);
      if (opened) {
        count();
        counting.join();
      }
    } catch (RuntimeException alsoThis) {
      why.addSuppressed(alsoThis);
    }
  }

  private void sendWhenFull() {
    if (chunk.isFull()) {
      send();
    }
  }

  private void send() {
    claim();
    if (!opened) {
      outlet.open(consignment);
      opened = true;
    }
    if (inFlight.size() == IN_FLIGHT) {
      await();
    }
    launch();
  }

  private void claim() {
    List<Named> named = chunk.named();
    if (!named.isEmpty()) {
      chunk.refuse(outlet.claim(consignment, named), refusal);
    }
  }

  private void launch() {
    inFlight.add(
        new Sent(outlet.send(consignment, chunk), chunk.foundBy(), chunk.rejected().size()));
    chunk = new Chunk();
  }

  private void await() {
    Sent oldest = inFlight.remove();
    oldest.acknowledged().join();
    add(oldest);
    if (accepted.size() + rejected >= COUNTED_TOGETHER) {
      count();
    }
  }

  private void add(Sent arrived) {
    accepted.addAll(arrived.accepted());
    rejected += arrived.rejected();
  }

  /** Reading goes on while the database writes, until there is as much to write again. */
  private void count() {
    if (accepted.size() + rejected > 0) {
      counting.join();
      counting = outlet.count(consignment, new Landed(consignment.receipt(), accepted, rejected));
      accepted = new ArrayList<>();
      rejected = 0;
    }
  }

  /** What of a sent chunk is still needed: not its rows. */
  private record Sent(
      CompletableFuture<Void> acknowledged, List<Accepted> accepted, int rejected) {}
}
