package no.knutepunkt.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.knutepunkt.access.Caller;
import no.knutepunkt.intake.Document;
import no.knutepunkt.looks.Looks;
import no.knutepunkt.platform.web.Problem;
import no.knutepunkt.platform.web.Texts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be done with one entry: by its sender, and by the secretariat. */
@RestController
@RequestMapping("/api/v1/quarantine/{id}")
class EntryDoors {

  private static final String JSON = "application/json";

  private final Visible visible;
  private final Replay replay;
  private final Foreseeing foreseeing;
  private final Resolution resolution;
  private final Deeds deeds;
  private final Looks looks;

  EntryDoors(
      Visible visible,
      Replay replay,
      Foreseeing foreseeing,
      Resolution resolution,
      Deeds deeds,
      Looks looks) {
    this.looks = looks;
    this.visible = visible;
    this.replay = replay;
    this.foreseeing = foreseeing;
    this.resolution = resolution;
    this.deeds = deeds;
  }

  @Operation(summary = "Send a message again; twice sends once; with dryRun=true nothing moves")
  @PostMapping("/replay")
  Replay.Replayed replay(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Locale wanted) {
    Shelved kept = visible.to(caller, id);
    return told(caller, kept, does(kept, Deed.replay(caller.source()), dryRun, wanted));
  }

  @Operation(summary = "Send a mended document instead; the original and what changed are kept")
  @PostMapping("/resend")
  Replay.Replayed resend(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestBody Mended mended,
      Locale wanted) {
    Shelved kept = visible.to(caller, id);
    Deed deed = Deed.of(caller, "resend", mended.reason(), mended.document(kept));
    return told(caller, kept, does(kept, deed, dryRun, wanted));
  }

  private Replay.Replayed does(Shelved kept, Deed deed, boolean dryRun, Locale wanted) {
    Locale language = Texts.language(wanted);
    return dryRun
        ? Replay.Replayed.ifItWere(kept, foreseeing.of(kept, deed, language))
        : replay.again(kept, deed, null, language);
  }

  /** A fault says what stood there, so whoever is told of one has looked. */
  private Replay.Replayed told(Caller caller, Shelved kept, Replay.Replayed what) {
    looks.note(caller, kept.opened(what.rejected()), null);
    return what;
  }

  @Operation(summary = "Reject a message for good, with a reason that its sender reads")
  @PostMapping("/reject")
  Content reject(Caller caller, @PathVariable UUID id, @RequestBody Why why) {
    Shelved kept = visible.toSecretariat(caller, id);
    resolution.reject(kept, Deed.of(caller, "reject", why.reason(), null));
    return content(caller, id);
  }

  @Operation(summary = "Hand a message back to its sender to mend, with a reason")
  @PostMapping("/hand-back")
  Content handBack(Caller caller, @PathVariable UUID id, @RequestBody Why why) {
    Shelved kept = visible.toSecretariat(caller, id);
    if (kept.by().isEmpty()) {
      throw Problem.of(409, "sender-not-known").build();
    }
    resolution.handBack(kept, Deed.of(caller, "hand-back", why.reason(), null));
    return content(caller, id);
  }

  private Content content(Caller caller, UUID id) {
    return Content.of(looked(caller, id));
  }

  @Operation(summary = "Who did what with a message, when, why, and what they changed in it")
  @GetMapping("/actions")
  List<Deeds.Done> actions(Caller caller, @PathVariable UUID id) {
    return deeds.of(looked(caller, id));
  }

  private Shelved looked(Caller caller, UUID id) {
    Shelved kept = visible.to(caller, id);
    looks.note(caller, kept.opened(), null);
    return kept;
  }

  /** Why somebody does it, in their own words. */
  record Why(String reason) {}

  /**
   * What is sent instead.
   *
   * @param document one row or event as text
   * @param contentType of the document; that of the original where it is not said
   */
  record Mended(String document, String contentType, String reason) {

    Document document(Shelved kept) {
      if (document == null || document.isBlank()) {
        throw Problem.of(400, "empty-body").field("document").build();
      }
      String usual = kept.isFromGate() ? kept.contentType() : JSON;
      return new Document(contentType == null ? usual : contentType, document.getBytes(UTF_8));
    }
  }
}
