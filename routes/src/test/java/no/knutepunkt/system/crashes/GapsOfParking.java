package no.knutepunkt.system.crashes;

import static no.knutepunkt.system.crashes.Gap.Occasion.LET_GO;
import static no.knutepunkt.system.crashes.Gap.Occasion.PARKED;
import static no.knutepunkt.system.crashes.Site.entry;
import static no.knutepunkt.system.crashes.Site.exit;

import java.util.List;

/** A bad message parks its key, is rejected by the secretariat, and the parked ones go on. */
final class GapsOfParking {

  private static final String NAME = "$1.name()";
  private static final String RECORDS = "platform.ParkedRecords";

  private static final String RELEASED =
      "released(no.knutepunkt.platform.Receiver, java.util.Collection)";

  private GapsOfParking() {}

  static List<Gap> all() {
    return List.of(
        parked(Step.PARK_KEY, Step.PARK, entry(RECORDS, "park", NAME).only("!$2.isEmpty()")),
        parked(Step.PARK, Step.OUTCOMES, exit(RECORDS, "park", NAME).only("!$2.isEmpty()")),
        letGo(null, Step.LET_GO, entry("platform.Parking", "release", NAME)),
        letGo(Step.LET_GO, Step.WAKE, exit(RECORDS, "firstReleased", NAME).only("!$!.isEmpty()")),
        letGo(Step.WAKE, Step.REJECT, exit("platform.Parking", "release", NAME)),
        letGo(
            Step.REJECT,
            Step.REJECT_COMMIT,
            exit("quarantine.Outcomes", "moveOnReceipt", "$1.refusedBy()")),
        letGo(Step.REJECT_COMMIT, Step.EFFECT, exit(RECORDS, RELEASED, NAME).only("!$!.isEmpty()")),
        letGo(Step.EFFECT, Step.TAKE_OUT, entry(RECORDS, "remove", NAME).only("!$2.isEmpty()")),
        letGo(Step.TAKE_OUT, Step.COMMIT, exit(RECORDS, "remove", NAME).only("!$2.isEmpty()")));
  }

  private static Gap parked(Step after, Step before, Site site) {
    return Gap.of(PARKED, after, before, Gaps.RECEIVERS.keySet(), site);
  }

  private static Gap letGo(Step after, Step before, Site site) {
    return Gap.of(LET_GO, after, before, Gaps.RECEIVERS.keySet(), site);
  }
}
