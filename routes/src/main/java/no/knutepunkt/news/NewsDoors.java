package no.knutepunkt.news;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.List;
import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.web.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** News for those who have a token: what they may see beyond the public feeds. */
@RestController
class NewsDoors {

  private static final int PAGE = 100;

  private final NewsArchive archive;
  private final Clock clock;

  NewsDoors(NewsArchive archive, Clock clock) {
    this.archive = archive;
    this.clock = clock;
  }

  @Operation(summary = "News that the caller may see, newest first, 100 a page")
  @GetMapping("/api/v1/news")
  ResponseEntity<List<News>> news(Caller caller, @RequestParam(required = false) String before) {
    Reader reader =
        Reader.of(caller).orElseThrow(() -> Problem.of(403, "news-not-for-research").build());
    NewsPage page = archive.newsFor(reader, clock.instant(), NewsCursor.asked(before), PAGE);
    var answer = ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate());
    page.following().ifPresent(cursor -> answer.header(HttpHeaders.LINK, next(cursor)));
    return answer.body(page.items());
  }

  private static String next(NewsCursor cursor) {
    return ServletUriComponentsBuilder.fromCurrentRequestUri()
        .replaceQuery("before=" + cursor)
        .build()
        .toUriString()
        .transform("<%s>; rel=\"next\""::formatted);
  }
}
