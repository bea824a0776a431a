package no.knutepunkt.news;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import no.knutepunkt.platform.ContentId;
import no.knutepunkt.platform.Event;
import no.knutepunkt.platform.Recency;
import no.knutepunkt.schemas.NewsItem;

/**
 * One wording of a piece of news, clean.
 *
 * @param guid the same for every wording of one {@code newsId}; what feed readers know it by
 * @param item texts, addresses and HTML safe to show
 */
record Wording(UUID guid, Recency recency, NewsItem item) {

  /** Atom and RSS want a title, also where nothing is left of the one that was sent. */
  private static final String UNTITLED = "–";

  static Wording of(Event<NewsItem> event) {
    NewsItem sent = event.data();
    NewsItem clean =
        NewsItem.newBuilder(sent)
            .setTitle(Objects.requireNonNullElse(PlainText.orNull(sent.getTitle()), UNTITLED))
            .setSummary(PlainText.orNull(sent.getSummary()))
            .setBody(SafeHtml.orNull(sent.getBody()))
            .setCategory(PlainText.orNull(sent.getCategory()))
            .setLanguage(LanguageTag.of(sent.getLanguage()))
            .setLink(WebLink.orNull(sent.getLink()))
            .setImageUrl(WebLink.orNull(sent.getImageUrl()))
            .build();
    return new Wording(guid(sent.getNewsId()), Recency.of(event), clean);
  }

  static UUID guid(String newsId) {
    return ContentId.of("news-items", newsId);
  }

  boolean isPublic() {
    return item.getAudience().equals(Audience.PUBLIC);
  }

  boolean isUnderEmbargoAt(Instant now) {
    return item.getEmbargoUntil() != null && item.getEmbargoUntil().isAfter(now);
  }

  /** Neither before its publication date nor before its embargo ends. */
  Instant visibleFrom() {
    Instant embargo = item.getEmbargoUntil();
    return embargo == null || embargo.isBefore(item.getPublishedAt())
        ? item.getPublishedAt()
        : embargo;
  }

  /** Also true of news that expires before anyone may see it. */
  boolean hasExpiredBy(Instant now) {
    Instant expiry = item.getExpiresAt();
    return expiry != null && (!expiry.isAfter(now) || !expiry.isAfter(visibleFrom()));
  }
}
