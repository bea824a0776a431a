package no.knutepunkt.projects;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.web.Problem;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The project log, each reader's own part of it. */
@RestController
@RequestMapping("/api/v1/projects")
class ProjectDoors {

  private static final int LARGEST_PAGE = 1000;

  private final ReadableLog log;

  ProjectDoors(ReadableLog log) {
    this.log = log;
  }

  @Operation(summary = "Projects with entries that the caller may read")
  @GetMapping
  List<Project> projects(Caller caller) {
    return log.projects(Reader.of(caller));
  }

  @Operation(summary = "Entries by date; the next page is in the Link header")
  @GetMapping("/{projectId}/entries")
  ResponseEntity<List<LogEntry>> entries(
      Caller caller, @PathVariable String projectId, @ParameterObject Wanted wanted) {
    Reader reader = readerOf(caller, projectId);
    int most = wanted.most();
    Quarter quarter = Quarter.named(wanted.quarter());
    EntryCursor after = EntryCursor.parse(wanted.after());
    List<LogEntry> found = log.entries(reader, projectId, new EntryPage(quarter, after, most + 1));
    if (found.size() <= most && characters(found) < ReadableLog.FULL) {
      return ResponseEntity.ok(found);
    }
    List<LogEntry> page = found.subList(0, Math.min(most, found.size()));
    String next = next(projectId, wanted, EntryCursor.behind(page.get(page.size() - 1)));
    return ResponseEntity.ok().header(HttpHeaders.LINK, next).body(page);
  }

  @Operation(summary = "Summary of each quarter, JSON or CSV")
  @GetMapping("/{projectId}/quarters")
  ResponseEntity<?> quarters(
      Caller caller,
      @PathVariable String projectId,
      @RequestParam(defaultValue = "") String format,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
    List<QuarterSummary> summaries = log.quarters(readerOf(caller, projectId), projectId);
    return QuartersCsv.isWanted(format, accept)
        ? QuartersCsv.answer(summaries)
        : ResponseEntity.ok(summaries);
  }

  /** As the database counts them. */
  private static long characters(List<LogEntry> entries) {
    return entries.stream()
        .map(LogEntry::text)
        .filter(Objects::nonNull)
        .mapToLong(text -> text.codePointCount(0, text.length()))
        .sum();
  }

  private Reader readerOf(Caller caller, String projectId) {
    Reader reader = Reader.of(caller);
    if (!log.shows(reader, projectId)) {
      throw Problem.of(404, "not-found").build();
    }
    return reader;
  }

  private static String next(String projectId, Wanted wanted, EntryCursor last) {
    String target =
        UriComponentsBuilder.fromPath("/api/v1/projects/{projectId}/entries")
            .queryParam("after", last.text())
            .queryParam("limit", wanted.most())
            .queryParamIfPresent("quarter", Optional.ofNullable(wanted.quarter()))
            .encode()
            .buildAndExpand(projectId)
            .toUriString();
    return "<" + target + ">; rel=\"next\"";
  }

  /**
   * Which entries.
   *
   * @param quarter such as {@code 2026-Q3}; all when absent
   * @param after cursor out of a Link header
   * @param limit 1 to 1000 entries a page, 200 when absent; fewer come where they are long
   */
  record Wanted(String quarter, String after, Integer limit) {

    int most() {
      return limit == null ? 200 : Math.min(Math.max(limit, 1), LARGEST_PAGE);
    }
  }
}
