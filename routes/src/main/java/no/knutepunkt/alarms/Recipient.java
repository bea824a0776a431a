package no.knutepunkt.alarms;

/** Who gets a notice, and how: {@code mail} with an address, or {@code webhook} with its URL. */
record Recipient(String channel, String address) {

  static final String MAIL = "mail";
  static final String WEBHOOK = "webhook";
}
