package no.knutepunkt.news;

import static java.time.temporal.ChronoUnit.SECONDS;

import io.swagger.v3.oas.annotations.Operation;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The public news feeds, open to everyone; Spring answers HEAD and conditional requests. */
@RestController
class FeedDoors {

  /** How long a cache may show what has just been retracted. */
  private static final Duration FRESH = Duration.ofSeconds(60);

  private final NewsArchive archive;
  private final NewsProperties properties;
  private final Clock clock;

  FeedDoors(NewsArchive archive, NewsProperties properties, Clock clock) {
    this.archive = archive;
    this.properties = properties;
    this.clock = clock;
  }

  @Operation(summary = "Public news, JSON Feed 1.1")
  @GetMapping("/feed.json")
  ResponseEntity<byte[]> json(@RequestParam(required = false) String before) {
    return answer(new JsonFeed(), "/feed.json", before);
  }

  @Operation(summary = "Public news, Atom")
  @GetMapping("/feed.atom")
  ResponseEntity<byte[]> atom(@RequestParam(required = false) String before) {
    return answer(new AtomFeed(), "/feed.atom", before);
  }

  @Operation(summary = "Public news, RSS 2.0")
  @GetMapping("/feed.rss")
  ResponseEntity<byte[]> rss(@RequestParam(required = false) String before) {
    return answer(new RssFeed(), "/feed.rss", before);
  }

  /** The moment of change is asked for first: what is told must never be newer than the page. */
  private ResponseEntity<byte[]> answer(FeedFormat format, String path, String before) {
    Instant now = clock.instant();
    NewsCursor from = NewsCursor.asked(before);
    Optional<Instant> changed = archive.lastChange(now);
    byte[] body = format.render(feed(path, from, now));
    var answer =
        ResponseEntity.ok()
            .contentType(format.mediaType())
            .cacheControl(CacheControl.maxAge(FRESH).cachePublic().mustRevalidate())
            .eTag(eTag(body));
    changed.ifPresent(moment -> answer.lastModified(lastModified(moment, now)));
    return answer.body(body);
  }

  private Feed feed(String path, NewsCursor from, Instant now) {
    int size = properties.feedSize();
    List<Retraction> retractions =
        from.equals(NewsCursor.TOP) ? archive.retractions(size) : List.of();
    return new Feed(site(), path, from, archive.publicNews(now, from, size), retractions);
  }

  private FeedSite site() {
    return FeedSite.of(
        properties, ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
  }

  /** The header knows whole seconds, and in the running one more can change. */
  private static Instant lastModified(Instant changed, Instant now) {
    Instant lastWholeSecond = now.truncatedTo(SECONDS).minusSeconds(1);
    return changed.isAfter(lastWholeSecond) ? lastWholeSecond : changed.truncatedTo(SECONDS);
  }

  private static String eTag(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return '"' + HexFormat.of().formatHex(hash, 0, 16) + '"';
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
