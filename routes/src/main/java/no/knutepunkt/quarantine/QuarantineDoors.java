package no.knutepunkt.quarantine;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.knutepunkt.access.Caller;
import no.knutepunkt.looks.Looks;
import no.knutepunkt.platform.web.Page;
import no.knutepunkt.platform.web.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What could not go on, for the one who sent it and the secretariat. */
@RestController
@RequestMapping("/api/v1/quarantine")
class QuarantineDoors {

  private static final int MOST_CAUSES = 200;
  private static final int MOST_ENTRIES = 500;

  private final Causes causes;
  private final Entries entries;
  private final Visible visible;
  private final Looks looks;

  QuarantineDoors(Causes causes, Entries entries, Visible visible, Looks looks) {
    this.looks = looks;
    this.causes = causes;
    this.entries = entries;
    this.visible = visible;
  }

  @Operation(summary = "What could not go on, grouped by cause")
  @GetMapping
  ResponseEntity<List<Cause>> causes(
      Caller caller,
      @RequestParam(required = false) UUID receipt,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "" + MOST_CAUSES) int limit,
      Locale wanted) {
    Page page = Page.of(after, limit, MOST_CAUSES);
    return page.answer(
        causes.of(caller.visibleSender(), receipt, page, Texts.language(wanted)),
        cause -> cause.place().text());
  }

  @Operation(summary = "The entries of one group, the newest first")
  @GetMapping("/groups/{group}/entries")
  ResponseEntity<List<Cause.Entry>> entries(
      Caller caller,
      @PathVariable UUID group,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "" + MOST_ENTRIES) int limit) {
    Page page = Page.of(after, limit, MOST_ENTRIES);
    visible.groupTo(caller, group);
    return page.answer(
        entries.of(group, caller.visibleSender(), page), entry -> entry.place().text());
  }

  @Operation(summary = "One message in quarantine with its content; survey answers stay sealed")
  @GetMapping("/{id}")
  Content content(Caller caller, @PathVariable UUID id) {
    Shelved kept = visible.to(caller, id);
    kept.mustBeWhole();
    looks.note(caller, kept.opened(), null);
    return Content.of(kept);
  }
}
