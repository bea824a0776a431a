package no.knutepunkt.quarantine;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.knutepunkt.access.Caller;
import no.knutepunkt.looks.Looks;
import no.knutepunkt.platform.web.Problem;
import no.knutepunkt.platform.web.Texts;
import no.knutepunkt.quarantine.Foreseeing.Foreseen;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the secretariat does with a whole group. */
@RestController
@RequestMapping("/api/v1/quarantine")
class GroupDoors {

  private static final int MOST_FORESEEN = 100;
  private static final int MOST_RUNS = 100;
  private static final int USUAL_RATE = 50;
  private static final int HIGHEST_RATE = 500;

  private final Visible visible;
  private final Shelf shelf;
  private final Foreseeing foreseeing;
  private final Runs runs;
  private final Looks looks;
  private final Clock clock;

  GroupDoors(
      Visible visible, Shelf shelf, Foreseeing foreseeing, Runs runs, Looks looks, Clock clock) {
    this.looks = looks;
    this.visible = visible;
    this.shelf = shelf;
    this.foreseeing = foreseeing;
    this.runs = runs;
    this.clock = clock;
  }

  @Operation(
      summary =
          "Send a group again in stages of 1, 10 and the rest, stopping at the first new failure;"
              + " with dryRun=true, what would come of its 100 oldest")
  @PostMapping("/groups/{group}/replay")
  GroupReplay replay(
      Caller caller,
      @PathVariable UUID group,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestBody(required = false) Order order,
      Locale wanted) {
    Visible.secretariatOnly(caller);
    visible.groupTo(caller, group);
    return dryRun
        ? new GroupReplay(null, foreseen(caller, group, Texts.language(wanted)))
        : new GroupReplay(begun(caller, group, order), null);
  }

  private List<Foreseen> foreseen(Caller caller, UUID group, Locale language) {
    OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    return shelf.waiting(group, now, MOST_FORESEEN).stream()
        .map(kept -> told(caller, kept, foreseeing.ofOne(kept, language)))
        .toList();
  }

  /** A fault says what stood there, so whoever is told of one has looked. */
  private Foreseen told(Caller caller, Shelved kept, Foreseen what) {
    looks.note(caller, kept.opened(what.rejected()), null);
    return what;
  }

  private Run begun(Caller caller, UUID group, Order order) {
    int rate = order == null || order.rate() == null ? USUAL_RATE : order.rate();
    if (rate < 1 || rate > HIGHEST_RATE) {
      throw Problem.of(400, "rate-out-of-range", HIGHEST_RATE)
          .field("rate")
          .value(Integer.toString(rate))
          .example(Integer.toString(USUAL_RATE))
          .build();
    }
    Deed deed = Deed.of(caller, "replay", order == null ? null : order.reason(), null);
    return runs.begin(group, rate, deed)
        .orElseThrow(() -> Problem.of(409, "run-under-way").build());
  }

  @Operation(summary = "The runs of a group, the newest first")
  @GetMapping("/groups/{group}/runs")
  List<Run> runs(Caller caller, @PathVariable UUID group) {
    Visible.secretariatOnly(caller);
    visible.groupTo(caller, group);
    return runs.of(group, MOST_RUNS);
  }

  @Operation(summary = "How far a run has come")
  @GetMapping("/runs/{run}")
  Run run(Caller caller, @PathVariable UUID run) {
    Visible.secretariatOnly(caller);
    return runs.find(run).orElseThrow(Visible::nothing);
  }

  @Operation(summary = "Stop a run; what has been sent stays sent")
  @PostMapping("/runs/{run}/stop")
  Run stop(Caller caller, @PathVariable UUID run) {
    Visible.secretariatOnly(caller);
    runs.end(run, "stopped", caller.source(), null);
    return run(caller, run);
  }

  /**
   * How a group is to be sent again.
   *
   * @param rate most messages a second, 1 to 500; 50 where it is not said
   * @param reason why, in the caller's own words
   */
  record Order(Integer rate, String reason) {}

  /** A run that has begun, or what would come of the oldest entries. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record GroupReplay(Run run, List<Foreseen> foreseen) {}
}
