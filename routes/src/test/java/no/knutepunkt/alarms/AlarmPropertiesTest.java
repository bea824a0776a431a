package no.knutepunkt.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import no.knutepunkt.alarms.AlarmProperties.Mail;
import no.knutepunkt.alarms.AlarmProperties.Webhook;
import no.knutepunkt.platform.start.StartRefused;
import org.junit.jupiter.api.Test;

class AlarmPropertiesTest {

  @Test
  void mailThatGoesToNobodyStopsTheStart() {
    assertThatThrownBy(
            () -> new Mail("smtp.example", 587, List.of(), "hub@nettverk.example", "", "", true))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("HUB_ALARM_MAIL_TO");
  }

  @Test
  void mailThatComesFromNobodyStopsTheStart() {
    assertThatThrownBy(
            () -> new Mail("smtp.example", 587, List.of("a@nettverk.example"), "", "", "", true))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("HUB_ALARM_MAIL_FROM");
  }

  @Test
  void aWebhookIsSignedOrTheHubDoesNotStart() {
    for (String secret : List.of("", "short", "not in Base64: æøå")) {
      assertThatThrownBy(() -> new Webhook("https://drift.example/alarm", secret))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("HUB_ALARM_WEBHOOK_SECRET");
    }
  }

  @Test
  void withNeitherNobodyIsToldAndTheHubStarts() {
    assertThat(Settings.none().mail().isOn()).isFalse();
    assertThat(Settings.none().webhook().isOn()).isFalse();
  }

  @Test
  void secretsAreNotWrittenOut() {
    assertThat(Settings.webhook("https://drift.example/alarm").toString())
        .doesNotContain(Settings.SECRET);
  }
}
