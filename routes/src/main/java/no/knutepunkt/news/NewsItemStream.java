package no.knutepunkt.news;

import java.time.Instant;
import java.time.ZoneId;
import no.knutepunkt.access.Caller;
import no.knutepunkt.intake.Stream;
import no.knutepunkt.intake.fields.Draft;
import no.knutepunkt.intake.fields.Field;
import no.knutepunkt.intake.fields.Fields;
import no.knutepunkt.intake.fields.Language;
import no.knutepunkt.intake.fields.Moment;
import no.knutepunkt.intake.fields.Place;
import no.knutepunkt.intake.fields.WebAddress;
import no.knutepunkt.intake.fields.YesNo;
import no.knutepunkt.schemas.NewsItem;
import no.knutepunkt.schemas.Topics;
import org.springframework.stereotype.Component;

/**
 * How the gate reads news. Only the secretariat and the website publish. A retraction needs no more
 * than newsId and retracted: what else it leaves out becomes an empty title and the audience
 * members, so that a retraction can't show anything to anyone.
 */
@Component
class NewsItemStream implements Stream<NewsItem> {

  private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

  private static final Fields FIELDS =
      Fields.of(
          NewsItem.getClassSchema(),
          Field.text("newsId", 100)
              .headed("nyhet", "nyhetsnummer", "nyhetsnr", "nyhets-id", "id", "saksnummer")
              .mandatory()
              .like("N-2026-31"),
          Field.text("title", 300).headed("overskrift", "tittel").like("Nytt kurs i hydraulikk"),
          Field.prose("summary", 2_000).headed("ingress", "sammendrag"),
          Field.prose("body", 200_000).headed("tekst", "brødtekst", "innhold", "text"),
          Field.text("category", 60).headed("kategori"),
          Field.of("audience", new Audience()).headed("målgruppe", "publikum", "synlig for"),
          Field.of("language", new Language()).headed("språk", "målform").orElse("nb"),
          Field.of("link", new WebAddress(false)).headed("lenke", "les mer", "url"),
          Field.of("imageUrl", new WebAddress(false)).headed("bilde", "bildelenke", "image"),
          Field.of("publishedAt", new Moment())
              .headed("publisert", "publiseres", "dato", "publiseringsdato", "published")
              .orElseNow(),
          Field.of("embargoUntil", new Moment()).headed("sperrefrist", "embargo"),
          Field.of("expiresAt", new Moment())
              .headed("utløper", "utløpsdato", "vises til", "expires"),
          Field.of("retracted", new YesNo()).headed("trukket", "trukket tilbake").orElse(false));

  private static final Place<String> TITLE = FIELDS.place("title", String.class);
  private static final Place<String> AUDIENCE = FIELDS.place("audience", String.class);
  private static final Place<Boolean> RETRACTED = FIELDS.place("retracted", Boolean.class);
  private static final Place<Instant> PUBLISHED = FIELDS.place("publishedAt", Instant.class);
  private static final Place<Instant> EXPIRES = FIELDS.place("expiresAt", Instant.class);

  @Override
  public String topic() {
    return Topics.NEWS_ITEMS;
  }

  @Override
  public Fields fields() {
    return FIELDS;
  }

  @Override
  public NewsItem blank() {
    return new NewsItem();
  }

  @Override
  public String key(NewsItem item) {
    return item.getNewsId();
  }

  @Override
  public boolean takesFrom(Caller sender) {
    return sender instanceof Caller.Secretariat || sender instanceof Caller.Website;
  }

  @Override
  public String refusal() {
    return "news-by-secretariat";
  }

  @Override
  public void check(Draft draft) {
    boolean retracted = Boolean.TRUE.equals(draft.get(RETRACTED));
    need(draft, TITLE, retracted ? "" : null);
    need(draft, AUDIENCE, retracted ? Audience.MEMBERS : null);
    Instant published = draft.get(PUBLISHED);
    Instant expires = draft.get(EXPIRES);
    if (published != null && expires != null && !expires.isAfter(published)) {
      draft.refuse(
          EXPIRES,
          "expires-before-published",
          published.atZone(NORWAY).toOffsetDateTime().toString());
    }
  }

  private static void need(Draft draft, Place<String> place, String fallback) {
    if (draft.lacks(place.position())) {
      if (fallback == null) {
        draft.refuse(place, "required");
      } else {
        draft.set(place, fallback);
      }
    }
  }

  @Override
  public String ownId(NewsItem item) {
    return item.getNewsId();
  }
}
