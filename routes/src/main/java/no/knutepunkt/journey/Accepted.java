package no.knutepunkt.journey;

import java.util.UUID;

/**
 * An event that the gate sent on, by what people know it by; nothing personal.
 *
 * @param row one-based row of the file or line of the body
 * @param organisationNumber the company that it is about, else the company that sent it; or null
 * @param subject the course, project, survey or piece of news; or null
 * @param ownId the number that the message has at its sender; or null
 * @param eventName the id that the sender gave the event; or null
 */
public record Accepted(
    UUID event,
    long row,
    String organisationNumber,
    String subject,
    String ownId,
    String eventName) {

  private static final int LONGEST = 200;

  public Accepted {
    subject = findable(subject);
    ownId = findable(ownId);
    eventName = findable(eventName);
  }

  /** As it is kept and searched for: NUL can't be stored, and nobody types more than so much. */
  static String findable(String text) {
    if (text == null || (text.length() <= LONGEST && text.indexOf('\0') < 0)) {
      return text;
    }
    String stored = text.replace("\0", "");
    return stored.substring(0, Math.min(LONGEST, stored.length()));
  }
}
