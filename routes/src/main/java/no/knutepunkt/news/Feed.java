package no.knutepunkt.news;

import java.time.Instant;

/**
 * One page to render.
 *
 * @param path door that it is read at, such as {@code /feed.atom}
 * @param from where the page begins
 */
record Feed(FeedSite site, String path, NewsCursor from, NewsPage page) {

  String self() {
    return site.address(path, from);
  }

  /** Address of the following page, or null on the last. */
  String next() {
    return page.following().map(cursor -> site.address(path, cursor)).orElse(null);
  }

  /** The newest change among the items; the epoch where there is none. */
  Instant updated() {
    return page.items().stream()
        .map(News::lastSeenChange)
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }
}
