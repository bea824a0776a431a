package no.knutepunkt.intake.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.knutepunkt.intake.fields.Fields;
import no.knutepunkt.intake.fields.Words;

/**
 * A row as headings.
 *
 * @param row its number as a spreadsheet shows it
 */
record Heading(long row, List<Column> columns) {

  private static final int MOST_COLUMNS = 500;

  static Heading of(long row, List<String> cells, Terms terms) {
    Letters letters = new Letters();
    return new Heading(
        row,
        cells.stream().map(cell -> Column.headed(Words.trim(letters.mend(cell)), terms)).toList());
  }

  long known() {
    return columns.stream().filter(Column::isKnown).count();
  }

  boolean isBlank() {
    return columns.stream().allMatch(column -> column.heading().isEmpty());
  }

  /** True where hardly anything but headings can look like this. */
  boolean fits(Fields fields) {
    return known() >= 2 || (known() > 0 && hasMandatory(fields));
  }

  private boolean hasMandatory(Fields fields) {
    return fields.required().stream().allMatch(field -> headingOf(field.name()) != null);
  }

  /**
   * True where the next row is headings too, as where cells were merged: they stand beside and
   * below these, and not below what says who a row is about.
   */
  boolean goesOnIn(Heading next) {
    int beside = 0;
    for (int i = 0; i < next.columns.size(); i++) {
      Column below = next.columns.get(i);
      boolean free = i >= columns.size() || columns.get(i).heading().isEmpty();
      if (!below.isKnown() && !below.heading().isEmpty()) {
        return false;
      }
      beside += below.isKnown() && free ? 1 : 0;
    }
    return beside > 0 && with(next).known() > known();
  }

  /** These headings with those of the next row. */
  Heading with(Heading next) {
    List<Column> both = new ArrayList<>(columns);
    for (int i = 0; i < next.columns.size(); i++) {
      Column below = next.columns.get(i);
      if (i >= both.size()) {
        both.add(below);
      } else if (!below.heading().isEmpty()) {
        both.set(i, below);
      }
    }
    return new Heading(next.row, both);
  }

  /** What the file calls a field, or null. */
  String headingOf(String field) {
    return columns.stream()
        .filter(column -> column.isKnown() && column.meaning().equals(field))
        .map(Column::heading)
        .findFirst()
        .orElse(null);
  }

  /** Which column becomes which field. */
  List<Layout.Known> meanings() {
    return columns.stream()
        .filter(Column::isKnown)
        .map(
            column ->
                new Layout.Known(
                    column.heading(), column.meaning(), Certainty.of(column.told(), true)))
        .toList();
  }

  /** Columns that mean nothing here; one without a heading is called by its number. */
  List<String> unknown() {
    return IntStream.range(0, columns.size())
        .filter(i -> !columns.get(i).isKnown())
        .mapToObj(
            i -> columns.get(i).heading().isEmpty() ? "#" + (i + 1) : columns.get(i).heading())
        .toList();
  }

  /** This row as the headings of the table. */
  Heading checked(Terms terms) throws Unreadable {
    Fields fields = terms.fields();
    terms.guidance().check(fields);
    if (columns.size() > MOST_COLUMNS) {
      throw new Unreadable("too-many-columns", Integer.toString(MOST_COLUMNS));
    }
    if (known() == 0) {
      throw new Unreadable("no-known-heading", Long.toString(row), fields.mandatory());
    }
    for (String told : terms.guidance().columns().keySet()) {
      if (columns.stream().noneMatch(column -> column.isCalled(told))) {
        throw new Unreadable("unknown-column", told, Long.toString(row));
      }
    }
    Map<String, Column> byMeaning = new HashMap<>();
    for (Column column : columns) {
      Column other = column.isKnown() ? byMeaning.put(column.meaning(), column) : null;
      if (other != null) {
        throw new Unreadable(
            "duplicate-heading", other.heading(), column.heading(), column.meaning());
      }
    }
    return this;
  }
}
