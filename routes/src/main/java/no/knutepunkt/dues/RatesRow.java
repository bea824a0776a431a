package no.knutepunkt.dues;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a file of rates.
 *
 * @param number line of the file, from 1
 * @param cells what stands in each column, without the spaces that offices put into numbers
 */
record RatesRow(long number, Map<RatesColumn, String> cells) {

  /** The first cell that isn't right. */
  Optional<RatesFault> fault() {
    return Arrays.stream(RatesColumn.values())
        .filter(column -> !column.isRight(cells.get(column)))
        .findFirst()
        .map(column -> fault("rates-cell", column, column.example()))
        .or(this::endBeforeStart);
  }

  private Optional<RatesFault> endBeforeStart() {
    Band band = band();
    return band.to() != null && band.to() < band.from()
        ? Optional.of(fault("rates-band", RatesColumn.EMPLOYEES_TO, Integer.toString(band.from())))
        : Optional.empty();
  }

  private RatesFault fault(String code, RatesColumn column, String example) {
    List<String> where = List.of(Long.toString(number), column.heading());
    return new RatesFault(code, where, column.heading(), cells.get(column), example);
  }

  /** The rate, once there is no fault. */
  Rate rate() {
    int year = Integer.parseInt(cells.get(RatesColumn.YEAR));
    Charge charge =
        new Charge(band(), ore(RatesColumn.MEMBERSHIP_NOK), ore(RatesColumn.SERVICE_NOK));
    return new Rate(year, charge);
  }

  private Band band() {
    String to = cells.get(RatesColumn.EMPLOYEES_TO);
    return new Band(
        Integer.parseInt(cells.get(RatesColumn.EMPLOYEES_FROM)),
        to.isEmpty() ? null : Integer.valueOf(to));
  }

  private long ore(RatesColumn column) {
    return new BigDecimal(cells.get(column).replace(',', '.')).movePointRight(2).longValueExact();
  }
}
