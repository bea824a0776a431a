package no.knutepunkt.intake.rows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.knutepunkt.intake.fields.Words;
import no.knutepunkt.intake.workbook.Cell;
import no.knutepunkt.intake.workbook.NotAWorkbook;
import no.knutepunkt.intake.workbook.Sheet;
import no.knutepunkt.intake.workbook.SheetRows;
import no.knutepunkt.intake.workbook.Workbook;

/** Finds the sheet that holds the table: the first visible one whose headings fit. */
final class SheetSearch {

  /**
   * Where the table is.
   *
   * @param rows the sheet's rows, at the headings
   */
  record Found(Sheet sheet, SheetRows rows, Heading heading, Map<String, Certainty> certainty) {}

  private final Workbook workbook;
  private final Terms terms;

  SheetSearch(Workbook workbook, Terms terms) {
    this.workbook = workbook;
    this.terms = terms;
  }

  Found find() throws IOException, Unreadable {
    Unreadable why = null;
    for (Sheet sheet : candidates()) {
      try {
        return find(sheet);
      } catch (Unreadable notThis) {
        why = why == null || why.code().equals("empty-body") ? notThis : why;
      }
    }
    throw why == null ? new Unreadable("empty-body") : why;
  }

  private List<Sheet> candidates() throws Unreadable {
    String wanted = terms.guidance().sheet();
    List<Sheet> sheets = workbook.sheets();
    List<Sheet> candidates = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      Sheet sheet = sheets.get(i);
      if (wanted == null ? !sheet.hidden() : isCalled(wanted, sheet, i + 1)) {
        candidates.add(sheet);
      }
    }
    if (wanted != null && candidates.isEmpty()) {
      throw new Unreadable("unknown-sheet", wanted, names(sheets));
    }
    return candidates;
  }

  private static boolean isCalled(String wanted, Sheet sheet, int number) {
    return Words.key(wanted).equals(Words.key(sheet.name()))
        || wanted.equals(Integer.toString(number));
  }

  private static String names(List<Sheet> sheets) {
    return sheets.stream().limit(20).map(Sheet::name).collect(Collectors.joining(", "));
  }

  private Found find(Sheet sheet) throws IOException, Unreadable {
    HeadingSearch search = new HeadingSearch(terms);
    SheetRows rows = workbook.rows(sheet);
    boolean enough = false;
    while (!enough && next(rows, search)) {
      enough = search.offer(heading(rows));
    }
    Heading heading = search.found();
    return new Found(
        sheet,
        rowsFrom(sheet, heading),
        heading,
        Map.of("sheet", ofSheet(), "headingRow", search.certainty()));
  }

  /** What is wrong with the row below the headings is told when it is that row's turn. */
  private static boolean next(SheetRows rows, HeadingSearch search) throws IOException {
    try {
      return rows.next();
    } catch (NotAWorkbook broken) {
      if (search.hasFound()) {
        return false;
      }
      throw broken;
    }
  }

  private Certainty ofSheet() {
    long visible = workbook.sheets().stream().filter(sheet -> !sheet.hidden()).count();
    return Certainty.of(terms.guidance().sheet() != null, visible == 1);
  }

  private SheetRows rowsFrom(Sheet sheet, Heading heading) throws IOException {
    SheetRows rows = workbook.rows(sheet);
    boolean there = false;
    while (!there && rows.next()) {
      there = rows.number() == heading.row();
    }
    return rows;
  }

  private Heading heading(SheetRows rows) {
    return Heading.of(rows.number(), rows.cells().stream().map(Cell::text).toList(), terms);
  }
}
