package no.knutepunkt.system.crashes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How often which flow was killed before and after which step, and what that cost. */
final class FaultTable {

  private static final String HEAD =
      """
      | step | | flow | killed before | killed after | lost | doubled | out of order or unexplained |
      |---:|---|---|---:|---:|---:|---:|---:|
      """;

  private final Map<Place, Tally> tallies = new LinkedHashMap<>();

  /** A step of a flow. */
  record Place(Step step, String flow) {}

  private static final class Tally {
    private int before;
    private int after;
    private final List<Finding> found = new ArrayList<>();
  }

  /** A table in which every row stands, and nothing has happened yet. */
  FaultTable(List<Gap> gaps) {
    gaps.stream()
        .flatMap(
            gap -> gap.steps().flatMap(step -> gap.flows().stream().map(f -> new Place(step, f))))
        .distinct()
        .sorted(Comparator.comparing(Place::step).thenComparing(Place::flow))
        .forEach(place -> tallies.put(place, new Tally()));
  }

  /** One death in this gap, and what was found after it. */
  void add(Gap gap, List<Finding> found) {
    for (String flow : gap.flows()) {
      if (gap.after() != null) {
        tallies.get(new Place(gap.after(), flow)).after++;
      }
      if (gap.before() != null) {
        tallies.get(new Place(gap.before(), flow)).before++;
      }
      gap.steps().forEach(step -> note(tallies.get(new Place(step, flow)), flow, found));
    }
  }

  private static void note(Tally tally, String flow, List<Finding> found) {
    found.stream().filter(one -> concerns(one, flow)).forEach(tally.found::add);
  }

  private static boolean concerns(Finding one, String flow) {
    return one.receiver().equals(flow)
        || flow.equals(Gaps.RECEIVERS.get(one.receiver()))
        || !(Gaps.RECEIVERS.containsKey(flow) || Gaps.STREAMS.contains(flow));
  }

  String text() {
    return HEAD
        + tallies.entrySet().stream()
            .map(one -> line(one.getKey(), one.getValue()))
            .collect(Collectors.joining());
  }

  private static String line(Place place, Tally tally) {
    long lost = count(tally, Finding.Kind.LOST);
    long doubled = count(tally, Finding.Kind.DOUBLED);
    return "| %d | %s | `%s` | %d | %d | %d | %d | %d |%n"
        .formatted(
            place.step().number(),
            place.step().title(),
            place.flow(),
            tally.before,
            tally.after,
            lost,
            doubled,
            tally.found.size() - lost - doubled);
  }

  private static long count(Tally tally, Finding.Kind kind) {
    return tally.found.stream().filter(one -> one.kind() == kind).count();
  }
}
