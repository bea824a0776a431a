package no.knutepunkt.alarms;

import java.util.List;

/**
 * Something that a watch sees to be wrong just now.
 *
 * @param kind what is wrong, such as {@code silence}; sentence {@code alarm.<kind>} of the
 *     catalogue
 * @param subject what of that kind: findings of one subject are one incident
 * @param whose the stream and company that it concerns, or {@link Whose#HUB}
 * @param details what the sentence needs, in its order; no personal values
 * @param events how many messages are concerned; 0 where that can't be said
 */
record Finding(String kind, String subject, Whose whose, List<String> details, long events) {

  /**
   * Whom a finding concerns.
   *
   * @param stream null where it is not about one
   * @param organisationNumber null where it is not about one company
   * @param contact mail address of who is to be told, null where it is the secretariat
   */
  record Whose(String stream, String organisationNumber, String contact) {

    static final Whose HUB = new Whose(null, null, null);
  }
}
