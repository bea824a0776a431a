package no.knutepunkt.intake;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.web.Problem;
import org.springframework.stereotype.Component;

/**
 * Lets each caller send so many bodies at a time, and everyone together so many that memory
 * suffices (each has up to four megabytes on the way) and threads are left for other doors: a body
 * that trickles in holds one for as long as it lasts.
 */
@Component
class Doorman {

  private static final int OF_ONE_CALLER = 16;
  private static final int OF_ALL = 32;
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final Map<Caller, Semaphore> callers = new ConcurrentHashMap<>();
  private final Semaphore everyone = new Semaphore(OF_ALL, true);

  /**
   * Waits a moment for a place, which lasts until it is closed.
   *
   * @throws Problem 429 where none comes free
   */
  Place place(Caller caller) {
    Semaphore own = callers.computeIfAbsent(caller, any -> new Semaphore(OF_ONE_CALLER, true));
    take(own);
    try {
      take(everyone);
    } catch (Problem full) {
      own.release();
      throw full;
    }
    return () -> {
      everyone.release();
      own.release();
    };
  }

  /** Who waits holds a thread as well, so no more may wait than may come in. */
  private static void take(Semaphore places) {
    try {
      if (places.getQueueLength() < OF_ONE_CALLER
          && places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    throw Problem.of(429, "too-many-at-once", OF_ONE_CALLER).retryAfter(RETRY_AFTER).build();
  }

  /** A body's place at the gate. */
  @FunctionalInterface
  interface Place {
    void close();
  }
}
