package no.knutepunkt.dues;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rates of all years that have any, each year without gap or overlap. */
record Rates(SortedMap<Integer, List<Rate>> byYear) {

  static Rates of(List<Rate> rates) {
    return new Rates(rates.stream().collect(groupingBy(Rate::year, TreeMap::new, toList())));
  }

  Set<Integer> years() {
    return byYear.keySet();
  }

  /** What that many employees cost in a year with rates; nobody, a sole trader, counts as one. */
  Charge charge(int year, int employees) {
    return byYear.get(year).stream()
        .filter(rate -> rate.band().includes(Math.max(1, employees)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Rates of " + year + " have a gap"))
        .charge();
  }
}
