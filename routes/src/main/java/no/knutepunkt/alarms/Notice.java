package no.knutepunkt.alarms;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One incident's beginning or end, for one address.
 *
 * @param id goes along, so that a receiver knows a notice that comes twice
 * @param what {@code alarm} or {@code all-clear}
 * @param at when it was seen
 */
record Notice(
    UUID id,
    UUID incident,
    String what,
    String address,
    String kind,
    String stream,
    String organisationNumber,
    List<String> details,
    Instant at) {

  boolean isAlarm() {
    return what.equals("alarm");
  }
}
