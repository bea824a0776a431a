package no.knutepunkt.looks;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets go of looks whose three years are over, some at a time. */
@Component
class ForgetLooks {

  private static final int AT_A_TIME = 5_000;

  private final Looks looks;

  ForgetLooks(Looks looks) {
    this.looks = looks;
  }

  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
  void forget() {
    int gone = AT_A_TIME;
    while (gone == AT_A_TIME) {
      gone = looks.forget(AT_A_TIME);
    }
  }
}
