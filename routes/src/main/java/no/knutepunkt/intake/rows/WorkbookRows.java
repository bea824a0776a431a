package no.knutepunkt.intake.rows;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.knutepunkt.intake.workbook.NotAWorkbook;
import no.knutepunkt.intake.workbook.Sheet;
import no.knutepunkt.intake.workbook.Workbook;

/** A table in a workbook. */
final class WorkbookRows extends TableRows {

  private final Workbook workbook;
  private final Sheet sheet;
  private final Map<String, Certainty> certainty;

  private WorkbookRows(Workbook workbook, Terms terms, SheetSearch.Found found) {
    super(terms, found.heading(), new SheetGrid(workbook, found.rows()), workbook.dates());
    this.workbook = workbook;
    this.sheet = found.sheet();
    this.certainty = found.certainty();
  }

  /** Puts the workbook on disk, as it must be to be read, and finds the table. */
  static WorkbookRows open(InputStream body, Terms terms) throws IOException, Unreadable {
    Path file = Files.createTempFile("knutepunkt-workbook-", null);
    try {
      put(body, file, terms.largestWorkbook());
      return open(Workbook.open(file), terms);
    } catch (NotAWorkbook not) {
      throw new Unreadable(not.code(), not.arguments());
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static WorkbookRows open(Workbook workbook, Terms terms) throws IOException, Unreadable {
    try {
      return new WorkbookRows(workbook, terms, new SheetSearch(workbook, terms).find());
    } catch (IOException | Unreadable | RuntimeException none) {
      workbook.close();
      throw none;
    }
  }

  private static void put(InputStream body, Path file, long most) throws IOException, Unreadable {
    byte[] buffer = new byte[64 * 1024];
    long size = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        size += read;
        if (size > most) {
          throw new Unreadable("workbook-file-too-large", Long.toString(most >> 20));
        }
        out.write(buffer, 0, read);
      }
    }
  }

  @Override
  char separator() {
    return ';';
  }

  @Override
  public Layout layout() {
    Layout layout =
        new Layout(
            "xlsx",
            null,
            null,
            sheet.name(),
            (int) heading().row(),
            heading().meanings(),
            heading().unknown(),
            certainty,
            allNotes());
    return layout.with("dates", ofDates());
  }

  private List<Note> allNotes() {
    Stream<Note> ofSheets =
        certainty.get("sheet") == Certainty.TOLD
            ? Stream.empty()
            : Stream.concat(unread("hidden-sheets", true), unread("other-sheets", false));
    return Stream.concat(ofSheets, notes().stream()).toList();
  }

  private Stream<Note> unread(String code, boolean hidden) {
    String names =
        workbook.sheets().stream()
            .filter(other -> other.hidden() == hidden && !other.equals(sheet))
            .map(Sheet::name)
            .limit(20)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? Stream.empty() : Stream.of(Note.of(code, names));
  }
}
