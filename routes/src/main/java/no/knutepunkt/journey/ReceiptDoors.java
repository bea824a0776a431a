package no.knutepunkt.journey;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.web.Problem;
import no.knutepunkt.platform.web.Texts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where is it, and why not? For the one who sent it, and the secretariat. */
@RestController
@RequestMapping("/api/v1/receipts")
class ReceiptDoors {

  private static final int NEWEST = 100;

  private final Journeys journeys;

  ReceiptDoors(Journeys journeys) {
    this.journeys = journeys;
  }

  @Operation(summary = "What became of one upload, receiver by receiver")
  @GetMapping("/{receipt}")
  Journey journey(Caller caller, @PathVariable UUID receipt, Locale wanted) {
    return journeys
        .of(receipt, Texts.language(wanted))
        .filter(journey -> caller.sees(journey.sender()))
        .orElseThrow(() -> Problem.of(404, "not-found").build());
  }

  @Operation(summary = "The caller's newest 100 receipts")
  @GetMapping
  List<Journeys.Listed> newest(Caller caller) {
    return journeys.newest(caller.visibleSender(), NEWEST);
  }
}
