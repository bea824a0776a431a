package no.knutepunkt.surveys;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.web.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many have answered; never who, when or what. */
@RestController
@RequestMapping("/api/v1/surveys")
class SurveyDoors {

  private final SealedAnswers sealedAnswers;

  SurveyDoors(SealedAnswers sealedAnswers) {
    this.sealedAnswers = sealedAnswers;
  }

  @Operation(summary = "Respondents of each wave in the whole network, when at least six")
  @GetMapping
  List<WaveCount> counts(Caller caller) {
    if (caller instanceof Caller.Website) {
      throw Problem.of(403, "surveys-not-for-website").build();
    }
    return sealedAnswers.counts();
  }
}
