package no.knutepunkt.dues;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Charges a year once it has begun. Looks every night and at each start, so that a hub that was off
 * at New Year catches up; on all other days there is nothing to post.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class NewYear {

  private final Bookkeeping bookkeeping;
  private final TransactionTemplate transactions;

  NewYear(Bookkeeping bookkeeping, PlatformTransactionManager manager) {
    this.bookkeeping = bookkeeping;
    this.transactions = new TransactionTemplate(manager);
  }

  /** Posts what a begun year owes. */
  @Scheduled(initialDelay = 0)
  @Scheduled(cron = "0 5 0 * * *", zone = "Europe/Oslo")
  void chargeBegunYears() {
    transactions.executeWithoutResult(status -> bookkeeping.settleNewYear());
  }
}
