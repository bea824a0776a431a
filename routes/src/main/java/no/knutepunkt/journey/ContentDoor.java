package no.knutepunkt.journey;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import no.knutepunkt.access.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What does this one message say? */
@RestController
class ContentDoor {

  private final Contents contents;

  ContentDoor(Contents contents) {
    this.contents = contents;
  }

  @Operation(
      summary = "What a message says, masked by privacy class; looks at personal values are logged")
  @GetMapping("/api/v1/journeys/{journey}/content")
  MessageContent content(
      Caller caller,
      @PathVariable UUID journey,
      @RequestParam(defaultValue = "false") boolean personal,
      @RequestParam(required = false) String reason) {
    return contents.of(journey, new Reader(caller), new Demand(personal, reason));
  }
}
