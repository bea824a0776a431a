package no.knutepunkt.alarms;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.knutepunkt.alarms.Incidents.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes round every minute: asks each watch what it sees, and has people told of what changed. */
@Component
class Watchman {

  private static final Logger LOG = LoggerFactory.getLogger(Watchman.class);

  private final List<Watch> watches;
  private final Incidents incidents;
  private final Notices notices;
  private final Recipients recipients;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Watchman(
      List<Watch> watches,
      Incidents incidents,
      Notices notices,
      Recipients recipients,
      PlatformTransactionManager manager,
      Clock clock) {
    this.watches = watches;
    this.incidents = incidents;
    this.notices = notices;
    this.recipients = recipients;
    this.transactions = new TransactionTemplate(manager);
    this.clock = clock;
  }

  /** A watch that can't look now looks again in a minute; the others look all the same. */
  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
  void goRound() {
    for (Watch watch : watches) {
      try {
        transactions.executeWithoutResult(status -> look(watch));
      } catch (RuntimeException cantLook) {
        LOG.error("{} can't be watched: {}", watch.kind(), cantLook.getClass().getSimpleName());
      }
    }
  }

  private void look(Watch watch) {
    Instant now = clock.instant();
    List<Finding> findings = watch.look();
    List<Turn> turns = incidents.compare(watch.kind(), findings, now);
    if (!turns.isEmpty()) {
      tell(findings, turns, now);
    }
  }

  private void tell(List<Finding> findings, List<Turn> turns, Instant now) {
    Map<String, Finding> bySubject =
        findings.stream().collect(Collectors.toMap(Finding::subject, Function.identity()));
    notices.alarm(
        turns.stream()
            .filter(Turn::begins)
            .flatMap(
                turn ->
                    recipients.of(bySubject.get(turn.subject()).whose()).stream()
                        .map(to -> new Notices.Due(turn.incidentId(), to)))
            .toList(),
        now);
    List<UUID> over = turns.stream().filter(turn -> !turn.begins()).map(Turn::incidentId).toList();
    notices.allClear(over, now);
  }
}
