package no.knutepunkt.alarms;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Who is told in these tests. */
final class Settings {

  static final String SECRETARIAT = "sekretariat@nettverk.example";
  static final String SECRET = "YWxhcm1zIGluIHRoZXNlIHRlc3RzIGFyZSBzaWduZWQ=";

  private Settings() {}

  static AlarmProperties none() {
    return of("", 25, "");
  }

  /** Nothing comes through in no time at all. */
  static AlarmProperties impatient() {
    return of("", 25, "", Duration.ZERO);
  }

  static AlarmProperties mailTo(int port) {
    return of("127.0.0.1", port, "");
  }

  static AlarmProperties webhook(String url) {
    return of("", 25, url);
  }

  private static AlarmProperties of(String smtp, int port, String webhook) {
    return of(smtp, port, webhook, Duration.ofMinutes(1));
  }

  private static AlarmProperties of(String smtp, int port, String webhook, Duration canaryWithin) {
    return new AlarmProperties(
        Duration.ofMinutes(5),
        canaryWithin,
        28,
        30,
        Locale.forLanguageTag("nb"),
        new AlarmProperties.Mail(
            smtp, port, List.of(SECRETARIAT), "hub@nettverk.example", "", "", false),
        new AlarmProperties.Webhook(webhook, SECRET));
  }
}
