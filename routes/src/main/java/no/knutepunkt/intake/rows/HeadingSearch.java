package no.knutepunkt.intake.rows;

/**
 * Looks for the headings of a table below titles and blank rows: the first row of twenty that fits,
 * else the first that is not blank. The row below is looked at as well: a row of group names can
 * stand above the headings, and headings can take up two rows.
 */
final class HeadingSearch {

  private static final int ROWS = 20;

  private final Terms terms;
  private final Guidance guidance;
  private Heading first;
  private Heading found;
  private boolean joined;

  HeadingSearch(Terms terms) {
    this.terms = terms;
    this.guidance = terms.guidance();
  }

  /** Offers the next row; true where no more are needed. */
  boolean offer(Heading row) {
    if (guidance.headingRow() != null) {
      found = row.row() == guidance.headingRow() ? row : null;
      return row.row() >= guidance.headingRow();
    }
    if (row.isBlank()) {
      return false;
    }
    first = first == null ? row : first;
    boolean last = found != null || row.row() >= first.row() + ROWS - 1;
    boolean better = row.fits(terms.fields()) && (found == null || row.known() > found.known());
    joined = !better && found != null && found.goesOnIn(row);
    found = better ? row : joined ? found.with(row) : found;
    return last && !better;
  }

  boolean hasFound() {
    return found != null;
  }

  /** How sure it is that these are the headings. */
  Certainty certainty() {
    return Certainty.of(guidance.headingRow() != null, found != null && !joined);
  }

  /** The first row that is not blank; null where there was none. */
  Heading first() {
    return first;
  }

  Heading found() throws Unreadable {
    Heading heading = found == null ? first : found;
    if (heading == null) {
      throw guidance.headingRow() == null
          ? new Unreadable("empty-body")
          : new Unreadable("no-such-row", Integer.toString(guidance.headingRow()));
    }
    return heading.checked(terms);
  }
}
