package no.knutepunkt.alarms;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import no.knutepunkt.platform.start.StartRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Who is told when something is wrong.
 *
 * @param canaryEvery how often a canary goes through the hub; environment HUB_CANARY_EVERY
 * @param canaryWithin how long it may take
 * @param summerFromWeek first ISO week of the general summer holiday
 * @param summerToWeek its last
 * @param language of mails, {@code nb} or {@code en}; environment HUB_ALARM_LANGUAGE
 * @param mail the way mails go, and who gets those that are for nobody else
 * @param webhook where every alarm goes as a signed message
 */
@Validated
@ConfigurationProperties("hub.alarms")
record AlarmProperties(
    @NotNull Duration canaryEvery,
    @NotNull Duration canaryWithin,
    @Min(1) @Max(53) int summerFromWeek,
    @Min(1) @Max(53) int summerToWeek,
    @NotNull Locale language,
    @NotNull @Valid Mail mail,
    @NotNull @Valid Webhook webhook) {

  /**
   * The SMTP server.
   *
   * @param host none sends no mail; environment HUB_SMTP_HOST
   * @param to the secretariat's addresses; environment HUB_ALARM_MAIL_TO
   * @param from environment HUB_ALARM_MAIL_FROM
   * @param username none logs in nowhere; environment HUB_SMTP_USERNAME, HUB_SMTP_PASSWORD
   * @param startTls whether the connection has to be made secret
   */
  record Mail(
      String host,
      @Min(1) @Max(65535) int port,
      @NotNull List<String> to,
      String from,
      String username,
      String password,
      boolean startTls) {

    Mail {
      if (!host.isBlank() && (to.isEmpty() || from.isBlank())) {
        throw new StartRefused(
            "Alarms can't go by mail, so the hub does not start. HUB_SMTP_HOST is set: set"
                + " HUB_ALARM_MAIL_FROM to one address and HUB_ALARM_MAIL_TO to one or more, with"
                + " commas between.",
            null);
      }
    }

    boolean isOn() {
      return !host.isBlank();
    }

    @Override
    public String toString() {
      return "Mail";
    }
  }

  /**
   * A door of the operator's own.
   *
   * @param url none sends nothing; environment HUB_ALARM_WEBHOOK
   * @param secret signs what is sent; environment HUB_ALARM_WEBHOOK_SECRET, in Base64
   */
  record Webhook(String url, String secret) {

    private static final int SHORTEST = 24;

    Webhook {
      if (!url.isBlank() && !isLongEnough(secret)) {
        throw new StartRefused(
            "Alarms can't be signed, so the hub does not start. HUB_ALARM_WEBHOOK is set: set"
                + " HUB_ALARM_WEBHOOK_SECRET to at least 24 random bytes in Base64.",
            null);
      }
    }

    private static boolean isLongEnough(String secret) {
      try {
        return Base64.getDecoder().decode(secret).length >= SHORTEST;
      } catch (IllegalArgumentException notBase64) {
        return false;
      }
    }

    boolean isOn() {
      return !url.isBlank();
    }

    @Override
    public String toString() {
      return "Webhook";
    }
  }
}
