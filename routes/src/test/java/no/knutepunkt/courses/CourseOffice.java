package no.knutepunkt.courses;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.knutepunkt.platform.Batches;
import no.knutepunkt.platform.Event;
import no.knutepunkt.platform.Origin;
import no.knutepunkt.platform.Outcome;
import no.knutepunkt.platform.web.Doors;
import no.knutepunkt.schemas.CourseRegistration;
import no.knutepunkt.schemas.RegistrationStatus;
import no.knutepunkt.testing.FreshDatabase;
import no.knutepunkt.testing.StoppedClock;
import org.springframework.test.web.servlet.MockMvc;

/** The course flow on a database of its own; two companies and the course that they talk about. */
final class CourseOffice {

  static final String FIRST = "310028142";
  static final String SECOND = "311000004";
  static final EditionName COURSE = new EditionName("Hydraulikk grunnkurs", "2026-høst");

  final StoppedClock clock = new StoppedClock("2026-11-22T11:00:00Z");
  private final FreshDatabase database = new FreshDatabase();
  final ParticipantLists lists = new ParticipantLists(database.jdbc());
  private final EditionPlans plans = new EditionPlans(database.jdbc());
  final Programme programme = new Programme(lists, plans);
  private final CourseDesk desk = new CourseDesk(lists, clock);

  static CourseRegistration.Builder registration(String company, String registrationId) {
    return CourseRegistration.newBuilder()
        .setRegistrationId(registrationId)
        .setCourse(COURSE.course())
        .setEdition(COURSE.edition())
        .setOrganisationNumber(company)
        .setParticipantName("Participant " + registrationId)
        .setStatus(RegistrationStatus.requested)
        .setRegisteredAt(Instant.parse("2026-11-01T08:00:00Z"));
  }

  /** One poll; the registrations were taken in now, a second after one another. */
  List<Outcome> register(CourseRegistration.Builder... registrations) {
    List<Event<CourseRegistration>> events = new ArrayList<>();
    for (CourseRegistration.Builder registration : registrations) {
      clock.moveOn(Duration.ofSeconds(1));
      events.add(takenIn(clock.instant(), 1, registration));
    }
    return register(events);
  }

  List<Outcome> register(List<Event<CourseRegistration>> events) {
    return Batches.outcomes(desk.register(Batches.ofEvents(KeepCourseLists.RECEIVER, events)));
  }

  static Event<CourseRegistration> takenIn(
      Instant time, long row, CourseRegistration.Builder registration) {
    Origin origin = Origin.of(UUID.randomUUID(), row);
    return new Event<>(UUID.randomUUID(), "/secretariat", time, origin, registration.build());
  }

  List<String> participants() {
    return lists.of(COURSE, null).stream().map(Participant::participantName).toList();
  }

  List<String> statuses() {
    return lists.of(COURSE, null).stream().map(Participant::status).toList();
  }

  MockMvc doors() {
    return Doors.of(courseDoors());
  }

  CourseDoors courseDoors() {
    return new CourseDoors(programme, plans, lists);
  }
}
