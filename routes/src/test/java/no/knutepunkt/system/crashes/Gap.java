package no.knutepunkt.system.crashes;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The moment after one durable step and before the next, when a process dies: all of these flows
 * are brought to that moment, and then the process is killed.
 *
 * @param after the step that is done; null before the first
 * @param before the step that is not; null after the last
 * @param flows receivers or streams that must have come to the moment
 * @param sites where they are held
 * @param blocked a method that nobody may enter meanwhile; null where holding needs no help
 */
record Gap(
    Occasion occasion, Step after, Step before, Set<String> flows, List<Site> sites, Site blocked) {

  /** What has to happen so that the moment comes. */
  enum Occasion {
    SHORT_BODIES,
    LONG_BODIES,
    PARKED,
    LET_GO,
    REPLAYS,
    NEW_YEAR,
    NEW_RATES
  }

  static Gap of(Occasion occasion, Step after, Step before, Set<String> flows, Site... sites) {
    return new Gap(occasion, after, before, flows, List.of(sites), null);
  }

  Gap blocking(Site site) {
    return new Gap(occasion, after, before, flows, sites, site);
  }

  Stream<Step> steps() {
    return Stream.of(after, before).filter(step -> step != null);
  }

  @Override
  public String toString() {
    String done = after == null ? "" : "after «" + after.title() + "»";
    String open = before == null ? "" : "before «" + before.title() + "»";
    return (done + " " + open).strip() + ", " + occasion;
  }
}
