package no.knutepunkt.news;

import no.knutepunkt.platform.ContentId;

/**
 * The feeds' own addresses and name.
 *
 * @param base address of the hub, without a slash at the end
 * @param homePage website that the feeds belong to
 */
record FeedSite(String title, String base, String homePage) {

  static FeedSite of(NewsProperties properties, String askedAt) {
    String base = properties.publicUrl().isEmpty() ? askedAt : properties.publicUrl();
    String trimmed = base.replaceAll("/+$", "");
    String homePage = properties.homePage().isEmpty() ? trimmed + "/" : properties.homePage();
    return new FeedSite(XmlText.allowed(properties.title()), trimmed, homePage);
  }

  /** Address of a page of a feed; of the feed itself at the top. */
  String address(String path, NewsCursor from) {
    return from.equals(NewsCursor.TOP) ? base + path : base + path + "?before=" + from;
  }

  /** What feed readers know the feed by, on every page and in every release. */
  String id() {
    return "urn:uuid:" + ContentId.of("feed", base);
  }
}
