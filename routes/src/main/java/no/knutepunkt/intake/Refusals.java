package no.knutepunkt.intake;

import java.time.Duration;
import no.knutepunkt.intake.rows.Unreadable;
import no.knutepunkt.intake.workbook.NotAWorkbook;
import no.knutepunkt.platform.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a sender is told when a whole body can't be taken in. */
final class Refusals {

  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

  private Refusals() {}

  static Problem of(Unreadable why) {
    return why.code().equals(NotAWorkbook.BUSY)
        ? Problem.of(503, NotAWorkbook.BUSY).retryAfter(RETRY_AFTER).build()
        : Problem.of(400, why.code(), why.arguments().toArray()).build();
  }

  static Problem away(RuntimeException outage) {
    LOG.warn("intake stands still: {}", rootOf(outage).getClass().getSimpleName());
    return Problem.of(503, "hub-away").retryAfter(RETRY_AFTER).build();
  }

  /** Only its class is logged: a message can quote data. */
  private static Throwable rootOf(Throwable outage) {
    return outage.getCause() == null ? outage : rootOf(outage.getCause());
  }
}
