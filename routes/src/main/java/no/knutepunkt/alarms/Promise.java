package no.knutepunkt.alarms;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;

/**
 * What a company's system has promised of a stream.
 *
 * @param days on which something is to come
 * @param latest Norwegian time by which it has come
 * @param inSummer whether it holds in the weeks of the general summer holiday too
 * @param largestFaultShare of a day's rows, from 0 to 1; null where none is promised
 * @param greatestLagMinutes from the door until every receiver has it; null where none is promised
 * @param contact mail address of who is told; null for the secretariat
 * @param promisedAt nothing is expected from before
 */
record Promise(
    String stream,
    String organisationNumber,
    Set<DayOfWeek> days,
    LocalTime latest,
    boolean inSummer,
    BigDecimal largestFaultShare,
    Integer greatestLagMinutes,
    String contact,
    Instant promisedAt) {

  Finding.Whose whose() {
    return new Finding.Whose(stream, organisationNumber, contact);
  }

  /** Names the promise. */
  String subject() {
    return stream + " " + organisationNumber;
  }
}
