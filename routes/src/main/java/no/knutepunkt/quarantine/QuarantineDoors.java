package no.knutepunkt.quarantine;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.web.Problem;
import no.knutepunkt.platform.web.Texts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What could not go on, for the one who sent it and the secretariat. */
@RestController
@RequestMapping("/api/v1/quarantine")
class QuarantineDoors {

  private final Causes causes;
  private final Shelf shelf;
  private final Replay replay;

  QuarantineDoors(Causes causes, Shelf shelf, Replay replay) {
    this.causes = causes;
    this.shelf = shelf;
    this.replay = replay;
  }

  @Operation(summary = "What could not go on, grouped by cause")
  @GetMapping
  List<Cause> causes(Caller caller, @RequestParam(required = false) UUID receipt, Locale wanted) {
    return causes.of(caller.visibleSender(), receipt, Texts.language(wanted));
  }

  @Operation(summary = "One message in quarantine with its content; survey answers stay sealed")
  @GetMapping("/{id}")
  Content content(Caller caller, @PathVariable UUID id) {
    return Content.of(find(caller, id));
  }

  @Operation(summary = "Send a message again; twice sends once")
  @PostMapping("/{id}/replay")
  Replay.Replayed replay(Caller caller, @PathVariable UUID id, Locale wanted) {
    return replay.again(find(caller, id), Texts.language(wanted));
  }

  private Shelved find(Caller caller, UUID id) {
    return shelf
        .find(id)
        .filter(kept -> caller.sees(kept.sender()))
        .orElseThrow(() -> Problem.of(404, "not-found").build());
  }
}
