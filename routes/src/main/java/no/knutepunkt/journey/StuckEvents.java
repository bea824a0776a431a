package no.knutepunkt.journey;

import java.time.Instant;

/**
 * That a receiver has not answered for events whose time is over: published once when that begins,
 * and once when it is over.
 *
 * @param receiver who has not answered
 * @param events how many they are; none when it is over
 * @param since when the first of them came in
 */
public record StuckEvents(String receiver, long events, Instant since) {

  /** Whether this is the all-clear. */
  public boolean isOver() {
    return events == 0;
  }
}
