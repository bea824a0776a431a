package no.knutepunkt.research;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.web.Problem;
import no.knutepunkt.platform.web.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What research projects may read; the secretariat sees the same, nobody else any of it. */
@RestController
@RequestMapping("/api/v1/research")
class ResearchDoors {

  private static final String EVENT_COUNTS = "/api/v1/research/project-events";

  private final ReleasedFigures figures;
  private final Texts texts;

  ResearchDoors(ReleasedFigures figures, Texts texts) {
    this.figures = figures;
    this.texts = texts;
  }

  @Operation(summary = "What there is for research, and in which release class")
  @GetMapping
  List<Offer> offers(Caller caller, Locale wanted) {
    researchOnly(caller);
    Locale language = Texts.language(wanted);
    figures.current();
    return List.of(
        new Offer(
            "project-events",
            "R3",
            true,
            texts.say(language, "research.project-events"),
            EVENT_COUNTS,
            figures.withheldGroups()),
        new Offer("events", "R2", false, texts.say(language, "research.events"), null, null));
  }

  @Operation(summary = "Project log entries by closed quarter and kind over the whole network")
  @GetMapping("/project-events")
  ResponseEntity<List<Figure>> projectEvents(Caller caller) {
    researchOnly(caller);
    List<Figure> released = figures.current();
    return ResponseEntity.ok()
        .header("Withheld-Groups", Long.toString(figures.withheldGroups()))
        .body(released);
  }

  private static void researchOnly(Caller caller) {
    if (!(caller instanceof Caller.Research || caller instanceof Caller.Secretariat)) {
      throw Problem.of(403, "research-only").build();
    }
  }
}
