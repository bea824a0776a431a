package no.knutepunkt.dues;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The bands of a year begin at 1, follow one another without gap or overlap, and end open. */
final class BandOrder {

  private static final String FROM = "employees_from";
  private static final String TO = "employees_to";

  private BandOrder() {}

  /** The first fault in the bands of any year. */
  static Optional<RatesFault> fault(Rates rates) {
    return rates.byYear().values().stream()
        .map(BandOrder::fault)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<RatesFault> fault(Collection<Rate> yearsRates) {
    List<Rate> bands =
        yearsRates.stream().sorted(Comparator.comparing(rate -> rate.band().from())).toList();
    Rate before = null;
    for (Rate rate : bands) {
      Optional<RatesFault> fault = before == null ? start(rate) : between(before, rate);
      if (fault.isPresent()) {
        return fault;
      }
      before = rate;
    }
    return end(before);
  }

  private static Optional<RatesFault> start(Rate first) {
    int from = first.band().from();
    return from == 1
        ? Optional.empty()
        : Optional.of(fault("rates-start", first.year(), FROM, from, "1"));
  }

  private static Optional<RatesFault> between(Rate before, Rate rate) {
    int from = rate.band().from();
    if (before.band().to() == null) {
      String right = Integer.toString(from - 1);
      List<String> where = List.of(Integer.toString(rate.year()), Integer.toString(from));
      return Optional.of(new RatesFault("rates-overlap", where, TO, "", right));
    }
    int next = before.band().to() + 1;
    if (from == next) {
      return Optional.empty();
    }
    String code = from < next ? "rates-overlap" : "rates-gap";
    return Optional.of(fault(code, rate.year(), FROM, from, Integer.toString(next)));
  }

  private static Optional<RatesFault> end(Rate last) {
    Integer to = last.band().to();
    return to == null ? Optional.empty() : Optional.of(fault("rates-end", last.year(), TO, to, ""));
  }

  private static RatesFault fault(String code, int year, String field, int seen, String right) {
    String value = Integer.toString(seen);
    return new RatesFault(code, List.of(Integer.toString(year), value, right), field, value, right);
  }
}
