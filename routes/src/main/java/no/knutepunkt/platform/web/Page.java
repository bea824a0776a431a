package no.knutepunkt.platform.web;

import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Part of a long list, read on by a cursor.
 *
 * @param after the cursor of the last row that the caller has; empty to begin
 * @param limit how many rows at most
 */
public record Page(String after, int limit) {

  public Page {
    after = after.replace("\0", "");
  }

  /**
   * The page asked for.
   *
   * @throws Problem when the limit is not between 1 and {@code most}
   */
  public static Page of(String after, int limit, int most) {
    if (limit < 1 || limit > most) {
      throw Problem.of(400, "limit-out-of-range", Integer.toString(most))
          .field("limit")
          .value(Integer.toString(limit))
          .example(Integer.toString(most))
          .build();
    }
    return new Page(after, limit);
  }

  /** One row more than is shown: whether there is one says whether the list goes on. */
  public int limitAndOne() {
    return limit + 1;
  }

  /** The answer, with a Link header (RFC 8288) to the next page where there is one. */
  public <T> ResponseEntity<List<T>> answer(List<T> rowsAndOne, Function<T, String> cursor) {
    if (rowsAndOne.size() <= limit) {
      return ResponseEntity.ok(rowsAndOne);
    }
    List<T> rows = rowsAndOne.subList(0, limit);
    String next =
        ServletUriComponentsBuilder.fromCurrentRequest()
            .replaceQueryParam("after", cursor.apply(rows.get(limit - 1)))
            .toUriString();
    return ResponseEntity.ok().header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"").body(rows);
  }
}
