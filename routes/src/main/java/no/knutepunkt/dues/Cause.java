package no.knutepunkt.dues;

import java.util.UUID;

/**
 * Why a line was posted.
 *
 * @param event the member update behind it, or null when it was not one
 */
record Cause(String name, UUID event) {

  static final Cause RATES = new Cause("rates", null);
  static final Cause NEW_YEAR = new Cause("new-year", null);

  static Cause update(UUID event) {
    return new Cause("member-update", event);
  }
}
