package no.knutepunkt.intake.rows;

/**
 * Looks for the headings of a table below titles and blank rows: the first row of twenty that fits,
 * else the first that is not blank.
 */
final class HeadingSearch {

  private static final int ROWS = 20;

  private final Terms terms;
  private final Guidance guidance;
  private Heading first;
  private Heading found;

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
    found = row.fits(terms.fields()) ? row : null;
    return found != null || row.row() >= first.row() + ROWS - 1;
  }

  /** True where the row last offered is the one. */
  boolean isFound() {
    return found != null;
  }

  /** How sure it is that these are the headings. */
  Certainty certainty() {
    return Certainty.of(guidance.headingRow() != null, isFound());
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
