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

  static AlarmProperties mailTo(int port) {
    return of("127.0.0.1", port, "");
  }

  static AlarmProperties webhook(String url) {
    return of("", 25, url);
  }

  private static AlarmProperties of(String smtp, int port, String webhook) {
    return new AlarmProperties(
        Duration.ofMinutes(5),
        Duration.ofMinutes(1),
        28,
        30,
        Locale.forLanguageTag("nb"),
        new AlarmProperties.Mail(
            smtp, port, List.of(SECRETARIAT), "hub@nettverk.example", "", "", false),
        new AlarmProperties.Webhook(webhook, SECRET));
  }
}
