package no.knutepunkt.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rounds in which each has its turn, in another order each time; the first ones warm up only. */
final class Rounds {

  private final FreshStack stack;
  private final Options options;

  Rounds(FreshStack stack, Options options) {
    this.stack = stack;
    this.options = options;
  }

  /**
   * Plays all rounds.
   *
   * @param beforeEach lays out what the round is to work on, while everyone stands still
   */
  List<Turn> play(List<Entrant> entrants, Runnable beforeEach) {
    List<Turn> counted = new ArrayList<>();
    entrants.forEach(entrant -> entrant.process().freeze());
    for (int round = 1 - options.warmUp(); round <= options.rounds(); round++) {
      beforeEach.run();
      for (Entrant entrant : order(entrants, round)) {
        Turn turn = entrant.turn(round, stack);
        say(turn);
        if (round > 0) {
          counted.add(turn);
        }
      }
    }
    return counted;
  }

  private static List<Entrant> order(List<Entrant> entrants, int round) {
    List<Entrant> order = new ArrayList<>(entrants);
    Collections.rotate(order, round);
    return order;
  }

  private static void say(Turn turn) {
    System.err.printf(
        "  %s %-45s %,9.0f events/s %8.1f µs CPU%n",
        turn.round() > 0 ? "round " + turn.round() : "warm-up",
        turn.contestant(),
        turn.eventsPerSecond(),
        turn.cpuPerEvent());
  }
}
