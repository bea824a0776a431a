package no.knutepunkt.alarms;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.web.Problem;
import no.knutepunkt.platform.web.Texts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is wrong now and was lately: all of it for the secretariat, its own for a company. */
@RestController
@RequestMapping("/api/v1/alarms")
class AlarmDoors {

  private static final int NEWEST = 200;

  private final Incidents incidents;
  private final Sentences sentences;

  AlarmDoors(Incidents incidents, Sentences sentences) {
    this.incidents = incidents;
    this.sentences = sentences;
  }

  @Operation(summary = "What is wrong now, then the newest that is over; at most 200")
  @GetMapping
  List<Alarm> newest(Caller caller, Locale wanted) {
    Locale language = Texts.language(wanted);
    return incidents.newest(company(caller), NEWEST).stream()
        .map(incident -> alarm(incident, language))
        .toList();
  }

  /** Null stands for all companies and the hub itself. */
  private static String company(Caller caller) {
    if (caller instanceof Caller.Secretariat) {
      return null;
    }
    if (caller instanceof Caller.Company company) {
      return company.organisationNumber();
    }
    throw Problem.of(403, "alarms-not-yours").build();
  }

  private Alarm alarm(Incident incident, Locale language) {
    return new Alarm(
        incident.id(),
        incident.kind(),
        incident.stream(),
        incident.organisationNumber(),
        sentences.of(incident.kind(), incident.details(), language),
        incident.events(),
        incident.openedAt(),
        incident.seenAt(),
        incident.closedAt());
  }

  /**
   * An incident as it is told.
   *
   * @param closedAt missing while it lasts
   */
  record Alarm(
      UUID id,
      String kind,
      String stream,
      String organisationNumber,
      String message,
      long events,
      Instant openedAt,
      Instant seenAt,
      Instant closedAt) {}
}
