package no.knutepunkt.platform.topics;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the polls of one reader fail just now: one line in the log when it begins, one when it is
 * over. Failures are named by their types alone, since their messages can quote data.
 */
final class Outage {

  private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
  private static final Duration FIRST = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofSeconds(15);

  private final String reader;
  private final AtomicInteger tries;

  Outage(String reader, AtomicInteger tries) {
    this.reader = reader;
    this.tries = tries;
  }

  void began(Throwable failure) {
    if (tries.getAndIncrement() == 0) {
      LOG.error("{} stands still and tries again: {}", reader, types(failure));
    }
  }

  void ended() {
    int failed = tries.getAndSet(0);
    if (failed > 0) {
      LOG.info("{} goes on after {} failed tries", reader, failed);
    }
  }

  /** Doubles from a quarter of a second to fifteen seconds. */
  Duration backOff() {
    int doublings = Math.min(tries.get() - 1, 6);
    Duration wait = FIRST.multipliedBy(1L << Math.max(doublings, 0));
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }

  private static String types(Throwable failure) {
    StringBuilder types = new StringBuilder(failure.getClass().getSimpleName());
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      types.append(" < ").append(cause.getClass().getSimpleName());
    }
    return types.toString();
  }
}
