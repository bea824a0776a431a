package no.knutepunkt.news;

import java.util.List;
import java.util.Optional;

/**
 * Some news, newest first.
 *
 * @param next where the following page begins, or null on the last
 */
record NewsPage(List<News> items, NewsCursor next) {

  /** A page out of one item more than it holds, which tells whether there is a next one. */
  static NewsPage of(List<News> found, int size) {
    return found.size() > size
        ? new NewsPage(List.copyOf(found.subList(0, size)), NewsCursor.after(found.get(size - 1)))
        : new NewsPage(List.copyOf(found), null);
  }

  Optional<NewsCursor> following() {
    return Optional.ofNullable(next);
  }
}
