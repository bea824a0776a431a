package no.knutepunkt.dues;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rates of 2006, for any year. */
final class SampleRates {

  static final Charge SMALL = new Charge(new Band(1, 10), 250_00, 1250_00);
  static final Charge MIDDLE = new Charge(new Band(11, 50), 250_00, 2750_00);
  static final Charge LARGE = new Charge(new Band(51, null), 250_00, 4750_00);

  private SampleRates() {}

  static List<Rate> of(int year) {
    return Stream.of(SMALL, MIDDLE, LARGE).map(charge -> new Rate(year, charge)).toList();
  }

  static List<Rate> of(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .boxed()
        .flatMap(year -> of(year.intValue()).stream())
        .toList();
  }
}
