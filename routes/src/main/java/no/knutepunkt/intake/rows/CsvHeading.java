package no.knutepunkt.intake.rows;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.knutepunkt.intake.fields.Fields;

/** The line of headings, and the separator that makes most sense of it. */
record CsvHeading(Heading heading, char separator) {

  private static final int AHEAD = 21 * CsvLine.LONGEST;
  private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');

  /** Reads up to the end of the line of headings. */
  static CsvHeading find(BufferedReader text, Terms terms) throws IOException, Unreadable {
    HeadingSearch search = new HeadingSearch(terms);
    CsvLine line = new CsvLine(text);
    Character told = terms.guidance().separator();
    text.mark(AHEAD);
    while (line.next()) {
      if (line.isTooLong()) {
        return first(search, line, told, terms.fields());
      }
      if (told == null && line.row() == 1 && isAboutSeparator(line.text())) {
        told = line.text().charAt(4);
      } else {
        CsvHeading offered = of(line, told, terms.fields());
        if (search.offer(offered.heading())) {
          return search.isFound()
              ? offered.checked(terms.fields())
              : first(search, line, told, terms.fields());
        }
      }
      if (search.first() == null) {
        text.mark(AHEAD);
      }
    }
    return first(search, line, told, terms.fields());
  }

  /** No line fits, so it is the first, and the lines below it are rows. */
  private static CsvHeading first(HeadingSearch search, CsvLine line, Character told, Fields fields)
      throws IOException, Unreadable {
    if (search.first() == null && line.isTooLong()) {
      throw new Unreadable("heading-too-long", Integer.toString(CsvLine.LONGEST));
    }
    line.backTo(search.found().row());
    line.next();
    return of(line, told, fields);
  }

  /** Excel's own hint, {@code sep=;}. */
  private static boolean isAboutSeparator(String line) {
    return line.length() == 5 && line.toLowerCase(Locale.ROOT).startsWith("sep=");
  }

  private static CsvHeading of(CsvLine line, Character told, Fields fields) {
    return (told == null ? SEPARATORS.stream() : Stream.of(told))
        .map(separator -> of(line, separator.charValue(), fields))
        .max(
            Comparator.comparingLong((CsvHeading read) -> read.heading().known())
                .thenComparingInt(read -> read.heading().columns().size()))
        .orElseThrow();
  }

  private static CsvHeading of(CsvLine line, char separator, Fields fields) {
    if (line.text().isEmpty()) {
      return new CsvHeading(new Heading(line.row(), List.of()), separator);
    }
    List<String> cells =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            .allowExtraCharsAfterClosingQuote(true)
            .ofSingleCsvRecord(line.text())
            .getFields();
    return new CsvHeading(Heading.of(line.row(), cells, fields), separator);
  }

  private CsvHeading checked(Fields fields) throws Unreadable {
    return new CsvHeading(heading.checked(fields), separator);
  }
}
