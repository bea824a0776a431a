package no.knutepunkt.intake.rows;

import java.util.Set;
import no.knutepunkt.intake.fields.Decimal;
import no.knutepunkt.intake.fields.Draft;
import no.knutepunkt.intake.fields.Field;
import no.knutepunkt.intake.fields.Fields;
import no.knutepunkt.intake.fields.Whole;
import no.knutepunkt.intake.fields.Words;
import no.knutepunkt.intake.workbook.Cell;

/**
 * One column of a table.
 *
 * @param heading as it stands in the file
 * @param field what it means, or null
 * @param item the item whose answer it holds, or null
 * @param isEventId true where it holds the sender's ids of the events
 * @param told true where the sender said what it means
 */
record Column(String heading, Field field, String item, boolean isEventId, boolean told) {

  private static final Set<String> EVENT_ID = Set.of("eventid", "hendelsesid", "hendelseid");

  static Column headed(String heading, Terms terms) {
    String told = terms.guidance().fieldOf(heading);
    return told == null
        ? byHeading(heading, terms.fields())
        : new Column(heading, terms.fields().named(told), null, false, true);
  }

  private static Column byHeading(String heading, Fields fields) {
    Field answers = fields.named("answers");
    int point = heading.indexOf('.');
    if (answers != null
        && point > 0
        && answers.equals(fields.headed(heading.substring(0, point)))) {
      return new Column(heading, answers, Words.trim(heading.substring(point + 1)), false, false);
    }
    Field field = fields.headed(heading);
    boolean isEventId = field == null && EVENT_ID.contains(Words.key(heading));
    return new Column(heading, field, null, isEventId, false);
  }

  boolean isKnown() {
    return field != null || isEventId;
  }

  /** True where a sender means this column by the heading. */
  boolean isCalled(String other) {
    return Words.key(heading).equals(Words.key(other));
  }

  /** True where it says what the row is about. */
  boolean isKey(Fields fields) {
    Field organisation = fields.named("organisationNumber");
    return field != null && (organisation == null ? field.required() : field.equals(organisation));
  }

  /** What must not stand in two columns. */
  String meaning() {
    return isEventId ? "eventId" : item == null ? field.name() : field.name() + "." + item;
  }

  void read(String cell, Cell.Kind kind, Serials serials, Draft draft) {
    if (field != null) {
      readField(bare(cell), kind, serials, draft);
    } else if (isEventId && !Words.trim(cell).isEmpty()) {
      draft.identify(Words.trim(cell), null);
    }
  }

  private void readField(String cell, Cell.Kind kind, Serials serials, Draft draft) {
    switch (kind) {
      case TEXT -> readText(cell, serials, draft);
      case NUMBER -> readNumber(cell, serials, draft);
      case NO_VALUE -> draft.refuse(field, heading, cell, "formula-without-value");
      case ERROR -> draft.refuse(field, heading, cell, "cell-error");
      case TOO_LONG -> draft.refuse(field, heading, cell, "cell-too-long");
    }
  }

  private void readText(String cell, Serials serials, Draft draft) {
    String text = Words.trim(cell);
    if (ExcelText.isError(text)) {
      draft.refuse(field, heading, text, "cell-error");
    } else if (isTime() && ExcelText.isSerial(text)) {
      readNumber(text, serials, draft);
    } else {
      draft.read(field, heading, item, cell);
    }
  }

  /** A number where a day belongs counts days, as Excel does when a cell has no format. */
  private void readNumber(String cell, Serials serials, Draft draft) {
    String day = isTime() ? serials.day(cell) : null;
    if (day != null) {
      serials.saw(draft.row());
    }
    draft.readNumber(field, heading, item, day == null ? cell : day);
  }

  /** The cell as CSV can have it, so that it is read as it was. */
  String kept(String cell, Cell.Kind kind, Serials serials) {
    return switch (kind) {
      case TEXT -> isTime() && ExcelText.isSerial(Words.trim(cell)) ? kept(cell, serials) : cell;
      case NUMBER -> field == null ? cell : kept(cell, serials);
      case ERROR, NO_VALUE -> ExcelText.isError(cell) ? cell : ExcelText.NO_VALUE;
      case TOO_LONG -> ExcelText.TOO_WIDE;
    };
  }

  private String kept(String number, Serials serials) {
    String day = isTime() ? serials.day(Words.trim(number)) : null;
    boolean counts = field.reading() instanceof Whole || field.reading() instanceof Decimal;
    return day != null ? day : counts ? ExcelText.unambiguous(number) : number;
  }

  private boolean isTime() {
    return field != null && field.reading().isTime();
  }

  /** What the column is called in a file of which nothing is told. */
  String keptHeading() {
    return told ? field == null ? "" : meaning() : heading;
  }

  /** Without the apostrophe that keeps a spreadsheet from taking text for a formula. */
  private static String bare(String cell) {
    return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@\t\r".indexOf(cell.charAt(1)) >= 0
        ? cell.substring(1)
        : cell;
  }
}
