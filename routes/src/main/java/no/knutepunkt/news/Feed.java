package no.knutepunkt.news;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * One page to render.
 *
 * @param path door that it is read at, such as {@code /feed.atom}
 * @param from where the page begins
 * @param retractions what is to be told as taken back, where the format can
 */
record Feed(
    FeedSite site, String path, NewsCursor from, NewsPage page, List<Retraction> retractions) {

  String self() {
    return site.address(path, from);
  }

  /** Address of the following page, or null on the last. */
  String next() {
    return page.following().map(cursor -> site.address(path, cursor)).orElse(null);
  }

  /** The newest change among the items and retractions; the epoch where there is none. */
  Instant updated() {
    return Stream.concat(
            page.items().stream().map(News::lastSeenChange),
            retractions.stream().map(Retraction::at))
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }
}
