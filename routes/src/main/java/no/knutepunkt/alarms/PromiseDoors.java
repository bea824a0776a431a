package no.knutepunkt.alarms;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.List;
import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is promised: the secretariat writes it down, and each company may read its own. */
@RestController
@RequestMapping("/api/v1/promises")
class PromiseDoors {

  private final Promises promises;
  private final Clock clock;

  PromiseDoors(Promises promises, Clock clock) {
    this.promises = promises;
    this.clock = clock;
  }

  @Operation(summary = "What companies' systems have promised, as far as the caller may see")
  @GetMapping
  List<WrittenPromise> all(Caller caller) {
    return promises.all().stream()
        .filter(promise -> caller.speaksFor(promise.organisationNumber()))
        .map(WrittenPromise::of)
        .toList();
  }

  @Operation(summary = "Put down when something is expected of a company in a stream")
  @PutMapping("/{stream}/{organisationNumber}")
  WrittenPromise put(
      Caller caller,
      @PathVariable String stream,
      @PathVariable String organisationNumber,
      @RequestBody WrittenPromise told) {
    secretariatOnly(caller);
    Promise promise = told.checked(stream, organisationNumber, clock.instant());
    promises.put(promise);
    return WrittenPromise.of(promise);
  }

  @Operation(summary = "Expect nothing more of a company in a stream")
  @DeleteMapping("/{stream}/{organisationNumber}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(Caller caller, @PathVariable String stream, @PathVariable String organisationNumber) {
    secretariatOnly(caller);
    if (!promises.remove(stream, organisationNumber)) {
      throw Problem.of(404, "not-found").build();
    }
  }

  private static void secretariatOnly(Caller caller) {
    if (!(caller instanceof Caller.Secretariat)) {
      throw Problem.of(403, "promises-secretariat-only").build();
    }
  }
}
