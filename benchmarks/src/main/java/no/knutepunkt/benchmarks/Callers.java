package no.knutepunkt.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Callers that each have a connection and a token of their own and wait for every answer. */
final class Callers implements AutoCloseable {

  private static final int ACCEPTED = 202;
  private static final int TOO_MANY = 429;

  private final List<KeptConnection> connections = new ArrayList<>();
  private final Bodies bodies;
  private final ExecutorService threads;
  private final AtomicInteger refused = new AtomicInteger();

  /** What a caller sends. */
  interface Bodies {
    byte[] of(int event);
  }

  Callers(int port, String path, List<String> tokens, Bodies bodies) {
    this.bodies = bodies;
    this.threads = Executors.newFixedThreadPool(tokens.size());
    tokens.forEach(token -> connections.add(new KeptConnection(port, path, token)));
  }

  /** Sends so many events, one a request; returns each one's time in microseconds. */
  long[] send(int events) {
    long[] micros = new long[events];
    List<CompletableFuture<Void>> callers = new ArrayList<>();
    for (int caller = 0; caller < connections.size(); caller++) {
      int own = caller;
      callers.add(CompletableFuture.runAsync(() -> send(own, micros), threads));
    }
    CompletableFuture.allOf(callers.toArray(CompletableFuture[]::new)).join();
    return micros;
  }

  /** Answers that said «too many at once»; the event was sent again, and its time went on. */
  int refused() {
    return refused.get();
  }

  private void send(int caller, long[] micros) {
    open(connections.get(caller));
    for (int event = caller; event < micros.length; event += connections.size()) {
      byte[] body = bodies.of(event);
      long begin = System.nanoTime();
      while (!isAccepted(connections.get(caller), body)) {
        refused.incrementAndGet();
      }
      micros[event] = (System.nanoTime() - begin) / 1_000;
    }
  }

  private static void open(KeptConnection connection) {
    try {
      connection.open();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isAccepted(KeptConnection connection, byte[] body) {
    try {
      int status = connection.post(body);
      if (status != ACCEPTED && status != TOO_MANY) {
        throw new IllegalStateException("the answer is " + status);
      }
      return status == ACCEPTED;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    for (KeptConnection connection : connections) {
      try {
        connection.close();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
