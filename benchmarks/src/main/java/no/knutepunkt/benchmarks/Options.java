package no.knutepunkt.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is to be run.
 *
 * @param roads names of the roads; all when none is named
 * @param rounds counted rounds
 * @param warmUp rounds before those, thrown away
 * @param events of one round on a fast road; slow ones get a share of it
 * @param full ten million events of growth and five million of backlog
 */
record Options(List<String> roads, int rounds, int warmUp, int events, boolean full) {

  static Options of(String... words) {
    List<String> roads = new ArrayList<>();
    int rounds = 5;
    int warmUp = 2;
    int events = 100_000;
    boolean full = false;
    List<String> rest = new ArrayList<>(Arrays.asList(words));
    while (!rest.isEmpty()) {
      String word = rest.remove(0);
      switch (word) {
        case "--rounds" -> rounds = Integer.parseInt(rest.remove(0));
        case "--warm-up" -> warmUp = Integer.parseInt(rest.remove(0));
        case "--events" -> events = Integer.parseInt(rest.remove(0));
        case "--full" -> full = true;
        default -> roads.add(word);
      }
    }
    return new Options(roads, rounds, warmUp, events, full);
  }

  /** With so many times the rounds to warm up, for a road whose rounds are short. */
  Options warmedUp(int times) {
    return new Options(roads, rounds, times * warmUp, events, full);
  }

  boolean wants(String road) {
    return roads.isEmpty() || roads.contains(road);
  }
}
