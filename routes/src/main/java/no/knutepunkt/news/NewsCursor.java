package no.knutepunkt.news;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.knutepunkt.platform.web.Problem;

/**
 * Where a page begins: right after this item. A page stays what it is when newer news comes in.
 *
 * @param visibleFrom to the millisecond, as the contract has it
 */
record NewsCursor(Instant visibleFrom, UUID guid) {

  private static final Pattern TEXT =
      Pattern.compile("(-?\\d{1,15})\\.([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
  private static final String EXAMPLE = "1795338000000.6f1c2b1e-5a0d-8c3f-9b7e-0a1b2c3d4e5f";

  /** Before everything. */
  static final NewsCursor TOP = new NewsCursor(LAST, new UUID(-1, -1));

  static NewsCursor after(News news) {
    return new NewsCursor(news.visibleFrom(), news.guid());
  }

  /** The page that a caller asks for; the first where nothing is said. */
  static NewsCursor asked(String before) {
    return before == null ? TOP : parse(before).orElseThrow(() -> unknown(before));
  }

  private static Problem unknown(String before) {
    return Problem.of(400, "news-page").field("before").value(before).example(EXAMPLE).build();
  }

  private static Optional<NewsCursor> parse(String text) {
    Matcher parts = TEXT.matcher(text);
    return parts.matches()
        ? Optional.of(
                new NewsCursor(
                    Instant.ofEpochMilli(Long.parseLong(parts.group(1))),
                    UUID.fromString(parts.group(2))))
            .filter(cursor -> cursor.visibleFrom().isAfter(FIRST))
            .filter(cursor -> cursor.visibleFrom().isBefore(LAST))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return visibleFrom.toEpochMilli() + "." + guid;
  }
}
