package no.knutepunkt.benchmarks;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Turns beside those of the limit in the same rounds. */
final class Comparison {

  static final List<String> HEADING =
      List.of(
          "contestant",
          "thousand events/s",
          "of the limit, round by round",
          "CPU µs per event",
          "broker µs",
          "database µs");

  private final List<Turn> turns;
  private final Map<Integer, Turn> limit;

  Comparison(List<Turn> turns, String limit) {
    this.turns = turns;
    this.limit =
        turns.stream()
            .filter(turn -> turn.contestant().equals(limit))
            .collect(Collectors.toMap(Turn::round, Function.identity()));
  }

  List<List<String>> rows() {
    return turns.stream()
        .map(Turn::contestant)
        .distinct()
        .sorted(comparing(this::rate).reversed())
        .map(this::row)
        .toList();
  }

  private double rate(String contestant) {
    return spread(of(contestant), Turn::eventsPerSecond).median();
  }

  private List<Turn> of(String contestant) {
    return turns.stream().filter(turn -> turn.contestant().equals(contestant)).toList();
  }

  private List<String> row(String contestant) {
    List<Turn> own = of(contestant);
    return List.of(
        contestant,
        spread(own, turn -> turn.eventsPerSecond() / 1000).text("%.1f"),
        spread(own, turn -> turn.eventsPerSecond() / limit.get(turn.round()).eventsPerSecond())
            .text("%.2f"),
        spread(own, Turn::cpuPerEvent).text("%.1f"),
        median(own, Turn::brokerPerEvent),
        median(own, Turn::databasePerEvent));
  }

  private static Spread spread(List<Turn> own, ToDoubleFunction<Turn> figure) {
    return Spread.of(own.stream().mapToDouble(figure));
  }

  private static String median(List<Turn> own, ToDoubleFunction<Turn> figure) {
    return String.format(Locale.ROOT, "%.1f", spread(own, figure).median());
  }
}
