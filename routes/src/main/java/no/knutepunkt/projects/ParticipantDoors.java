package no.knutepunkt.projects;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.OrganisationNumber;
import no.knutepunkt.platform.web.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who takes part in a project: the secretariat says so, and the participants may see it. */
@RestController
@RequestMapping("/api/v1/projects/{projectId}/participants")
class ParticipantDoors {

  private static final int LONGEST_PROJECT_ID = 200;

  private final Participants participants;

  ParticipantDoors(Participants participants) {
    this.participants = participants;
  }

  @Operation(summary = "Organisation numbers of the companies that take part")
  @GetMapping
  List<String> all(Caller caller, @PathVariable String projectId) {
    List<String> all = participants.of(projectId);
    if (caller instanceof Caller.Secretariat) {
      return all;
    }
    if (all.stream().noneMatch(caller::speaksFor)) {
      throw Problem.of(404, "not-found").build();
    }
    return all;
  }

  @Operation(summary = "Put exactly these companies on the project")
  @PutMapping
  List<String> put(
      Caller caller,
      @PathVariable String projectId,
      @RequestBody List<String> organisationNumbers) {
    if (!(caller instanceof Caller.Secretariat)) {
      throw Problem.of(403, "participants-secretariat-only").build();
    }
    if (projectId.length() > LONGEST_PROJECT_ID) {
      throw Problem.of(400, "project-id").field("projectId").example("ISO-2026").build();
    }
    List<String> listed =
        organisationNumbers.stream().map(ParticipantDoors::checked).distinct().sorted().toList();
    participants.put(projectId, listed);
    return listed;
  }

  private static String checked(String text) {
    return Optional.ofNullable(text)
        .flatMap(OrganisationNumber::parse)
        .map(OrganisationNumber::digits)
        .orElseThrow(
            () ->
                Problem.of(400, "organisation-number")
                    .field("participants")
                    .value(text)
                    .example("310028142")
                    .build());
  }
}
