package no.knutepunkt.dues;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.knutepunkt.dues.RatesReading.Refused;
import no.knutepunkt.dues.RatesReading.Understood;

/** Reads a file of rates; the columns may stand in any order, several years in one file. */
final class RatesFile {

  private static final String HEADINGS =
      "year;employees_from;employees_to;membership_nok;service_nok";

  private RatesFile() {}

  static RatesReading read(byte[] file) {
    RatesText text = RatesText.of(file);
    List<CsvRecord> lines = lines(text);
    List<String> headings = lines.isEmpty() ? List.of() : headings(lines.get(0));
    Optional<RatesFault> headingFault = headingFault(headings);
    if (headingFault.isPresent()) {
      return new Refused(headingFault.get());
    }
    List<RatesRow> rows = lines.stream().skip(1).map(line -> row(headings, line)).toList();
    return rows.stream()
        .map(RatesRow::fault)
        .flatMap(Optional::stream)
        .findFirst()
        .<RatesReading>map(Refused::new)
        .orElseGet(() -> ordered(text, rows.stream().map(RatesRow::rate).toList()));
  }

  private static RatesReading ordered(RatesText text, List<Rate> rates) {
    if (rates.isEmpty()) {
      return new Refused(
          new RatesFault("rates-empty", List.of(), "year", "", RatesColumn.YEAR.example()));
    }
    return BandOrder.fault(Rates.of(rates))
        .<RatesReading>map(Refused::new)
        .orElseGet(() -> new Understood(rates, text.charset().name(), text.separator()));
  }

  private static List<CsvRecord> lines(RatesText text) {
    return CsvReader.builder()
        .fieldSeparator(text.separator())
        .allowMissingFields(true)
        .allowExtraFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .ofCsvRecord(text.text())
        .stream()
        .filter(line -> line.getFields().stream().anyMatch(cell -> !cell.isBlank()))
        .toList();
  }

  private static List<String> headings(CsvRecord line) {
    return line.getFields().stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
  }

  private static Optional<RatesFault> headingFault(List<String> headings) {
    return Arrays.stream(RatesColumn.values())
        .map(RatesColumn::heading)
        .filter(heading -> !headings.contains(heading))
        .findFirst()
        .map(
            missing ->
                new RatesFault(
                    "rates-column",
                    List.of(missing),
                    missing,
                    String.join(";", headings),
                    HEADINGS));
  }

  private static RatesRow row(List<String> headings, CsvRecord line) {
    Map<RatesColumn, String> cells = new EnumMap<>(RatesColumn.class);
    for (RatesColumn column : RatesColumn.values()) {
      int place = headings.indexOf(column.heading());
      cells.put(column, place < line.getFieldCount() ? number(line.getField(place)) : "");
    }
    return new RatesRow(line.getStartingLineNumber(), cells);
  }

  private static String number(String cell) {
    return cell.replaceAll("[\\s\\u00A0\\u2009\\u202F]", "");
  }
}
