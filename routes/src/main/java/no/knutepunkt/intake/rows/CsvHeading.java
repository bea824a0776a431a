package no.knutepunkt.intake.rows;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The line of headings, and the separator that makes most sense of it.
 *
 * @param ofSeparator how sure the separator is
 * @param ofRow how sure it is that these are the headings
 */
record CsvHeading(Heading heading, char separator, Certainty ofSeparator, Certainty ofRow) {

  private static final char NUL = 0;
  private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');
  private static final Comparator<CsvHeading> BEST_FIRST =
      Comparator.comparingLong((CsvHeading read) -> read.heading().known())
          .thenComparingInt(read -> read.heading().columns().size())
          .reversed();

  /** Reads up to the end of the line of headings. */
  static CsvHeading find(BufferedReader text, Terms terms) throws IOException, Unreadable {
    HeadingSearch search = new HeadingSearch(terms);
    CsvLine line = new CsvLine(text);
    Character told = terms.guidance().separator();
    boolean enough = false;
    line.mark();
    while (!enough && line.next() && !line.isTooLong()) {
      if (told == null && line.row() == 1 && isAboutSeparator(line.text())) {
        told = line.text().charAt(4);
      } else {
        checkNarrow(line.text());
        enough = search.offer(of(line, told, terms).heading());
      }
      if (search.first() == null) {
        line.mark();
      }
    }
    if (search.first() == null && line.isTooLong()) {
      throw new Unreadable("heading-too-long", Integer.toString(CsvLine.LONGEST));
    }
    Heading found = search.found();
    line.backTo(found.row());
    CsvHeading read = of(line, told, terms);
    return new CsvHeading(found, read.separator(), read.ofSeparator(), search.certainty());
  }

  /** Every other byte of plain letters in UTF-16 is a NUL. */
  private static void checkNarrow(String line) throws Unreadable {
    if (line.indexOf(NUL) >= 0) {
      throw new Unreadable("utf-16");
    }
  }

  /** Excel's own hint, {@code sep=;}. */
  private static boolean isAboutSeparator(String line) {
    return line.length() == 5 && line.toLowerCase(Locale.ROOT).startsWith("sep=");
  }

  private static CsvHeading of(CsvLine line, Character told, Terms terms) {
    if (told != null) {
      return of(line, told.charValue(), Certainty.TOLD, terms);
    }
    List<CsvHeading> read =
        SEPARATORS.stream()
            .map(separator -> of(line, separator, Certainty.LIKELY, terms))
            .sorted(BEST_FIRST)
            .toList();
    CsvHeading best = read.get(0);
    boolean alone = best.heading().known() > read.get(1).heading().known();
    return new CsvHeading(
        best.heading(), best.separator(), Certainty.of(false, alone), best.ofRow());
  }

  private static CsvHeading of(CsvLine line, char separator, Certainty certainty, Terms terms) {
    return new CsvHeading(
        Heading.of(line.row(), cells(line.text(), separator), terms), separator, certainty, null);
  }

  private static List<String> cells(String line, char separator) {
    return line.isEmpty()
        ? List.of()
        : CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            .allowExtraCharsAfterClosingQuote(true)
            .ofSingleCsvRecord(line)
            .getFields();
  }
}
