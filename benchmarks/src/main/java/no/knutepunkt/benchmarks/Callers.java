package no.knutepunkt.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;

/** So many callers at a time, each with a connection of its own, each waiting for its answer. */
final class Callers implements AutoCloseable {

  private final List<KeptConnection> connections = new ArrayList<>();
  private final IntFunction<String> bodies;

  Callers(int count, int port, String path, String token, IntFunction<String> bodies) {
    this.bodies = bodies;
    try {
      for (int i = 0; i < count; i++) {
        connections.add(new KeptConnection(port, path, token));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends so many events, one a request; returns each one's time in microseconds. */
  long[] send(int events) {
    long[] micros = new long[events];
    CountDownLatch done = new CountDownLatch(connections.size());
    for (int caller = 0; caller < connections.size(); caller++) {
      int first = caller;
      new Thread(
              () -> {
                for (int i = first; i < events; i += connections.size()) {
                  micros[i] = sendOne(connections.get(first), bodies.apply(i));
                }
                done.countDown();
              })
          .start();
    }
    try {
      done.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return micros;
  }

  private static long sendOne(KeptConnection connection, String body) {
    long begin = System.nanoTime();
    try {
      int status = connection.post(body);
      if (status != 202) {
        throw new IllegalStateException("the answer is " + status);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return (System.nanoTime() - begin) / 1_000;
  }

  @Override
  public void close() {
    for (KeptConnection connection : connections) {
      try {
        connection.close();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
