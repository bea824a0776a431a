package no.knutepunkt.news;

import java.time.Instant;
import java.util.UUID;

/**
 * A piece of news as it is shown: clean, in its newest wording.
 *
 * @param guid the same for every wording
 * @param body HTML, safe to show, or null
 * @param visibleFrom the later of publication date and end of embargo
 * @param updatedAt when the hub took this wording in
 */
record News(
    UUID guid,
    String newsId,
    String title,
    String summary,
    String body,
    String category,
    String audience,
    String language,
    String link,
    String imageUrl,
    Instant publishedAt,
    Instant embargoUntil,
    Instant expiresAt,
    boolean retracted,
    Instant visibleFrom,
    Instant updatedAt) {

  /** What readers see as the last change: no earlier than the first moment they could see it. */
  Instant lastSeenChange() {
    return updatedAt.isAfter(visibleFrom) ? updatedAt : visibleFrom;
  }

  /**
   * Where there is no body, the summary is all there is to read; where that lacks too, the title.
   */
  String shortText() {
    return summary == null ? title : summary;
  }
}
