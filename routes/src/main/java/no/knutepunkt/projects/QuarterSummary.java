package no.knutepunkt.projects;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import no.knutepunkt.schemas.EntryKind;
import no.knutepunkt.schemas.MethodStep;

/**
 * What happened in a project in a quarter, as far as the reader may read.
 *
 * @param quarter such as {@code 2026-Q3}
 * @param kinds entries by kind, every kind named
 * @param steps entries by step of the method, every step named; entries without a step are in none
 * @param hours working hours that the reader may see, absent where there are none
 * @param savingsNok savings in kroner that the reader may see, absent where there are none
 */
record QuarterSummary(
    String quarter,
    long entries,
    Map<String, Long> kinds,
    Map<String, Long> steps,
    BigDecimal hours,
    BigDecimal savingsNok) {

  static QuarterSummary of(String quarter, List<Tally> tallies) {
    return new QuarterSummary(
        quarter,
        tallies.stream().mapToLong(Tally::entries).sum(),
        counted(OutsideWord.all(EntryKind.values()), tallies, Tally::kind),
        counted(OutsideWord.all(MethodStep.values()), tallies, Tally::step),
        sum(tallies, Tally::hours),
        sum(tallies, Tally::savings));
  }

  private static Map<String, Long> counted(
      List<String> words, List<Tally> tallies, Function<Tally, String> word) {
    Map<String, Long> counts = new LinkedHashMap<>();
    words.forEach(each -> counts.put(each, 0L));
    tallies.stream()
        .filter(tally -> word.apply(tally) != null)
        .forEach(tally -> counts.merge(word.apply(tally), tally.entries(), Long::sum));
    return counts;
  }

  private static BigDecimal sum(List<Tally> tallies, Function<Tally, BigDecimal> part) {
    return tallies.stream().map(part).filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
  }
}
