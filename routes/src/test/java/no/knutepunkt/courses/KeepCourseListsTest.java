package no.knutepunkt.courses;

import static no.knutepunkt.courses.CourseOffice.FIRST;
import static no.knutepunkt.courses.CourseOffice.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.Map;
import no.knutepunkt.schemas.CourseRegistration;
import no.knutepunkt.schemas.Topics;
import no.knutepunkt.testing.HubTest;
import no.knutepunkt.testing.LiveHub;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/** The flow on the real broker: accepted, refused, outage; and names of all kinds over HTTP. */
@HubTest
class KeepCourseListsTest {

  private static final String AWKWARD = "HMS/verneombud 100 %; Åmot";

  private final LiveHub hub;
  private final TestRestTemplate http;

  KeepCourseListsTest(@Autowired LiveHub hub, @Autowired TestRestTemplate http) {
    this.hub = hub;
    this.http = http;
  }

  private void send(CourseRegistration.Builder registration) {
    hub.put(Topics.COURSE_REGISTRATIONS, registration.build());
  }

  private ResponseEntity<String> get(UriComponentsBuilder door) {
    return http.exchange(
        RequestEntity.get(URI.create(http.getRootUri() + door.encode().toUriString()))
            .header("Authorization", "Bearer " + HubTest.OPERATOR)
            .build(),
        String.class);
  }

  private boolean lists(String course, String registrationId) {
    String found = get(participants(course)).getBody();
    return found != null && found.contains('"' + registrationId + '"');
  }

  private static UriComponentsBuilder participants(String course) {
    return UriComponentsBuilder.fromPath("/api/v1/courses/participants")
        .queryParam("course", "{course}")
        .queryParam("edition", "2026-høst")
        .uriVariables(Map.of("course", course));
  }

  @Test
  void aRegistrationOnTheTopicStandsOnTheListOfItsCourse() {
    send(registration(FIRST, "r1").setCourse("Kranføring, trinn 2"));
    await().until(() -> lists("Kranføring, trinn 2", "r1"));
    assertThat(
            get(UriComponentsBuilder.fromPath(
                    "/api/v1/courses/Kranføring, trinn 2/editions/2026-høst/participants"))
                .getBody())
        .contains("\"r1\"");
  }

  @Test
  void aCourseThatCannotStandInAPathIsFoundByParameters() {
    send(registration(FIRST, "r2").setCourse(AWKWARD));
    await().until(() -> lists(AWKWARD, "r2"));
  }

  @Test
  void aRegistrationThatCannotBeStoredLiesInQuarantineAndTheNextGoesOn() {
    send(registration(FIRST, "r3").setParticipantName("\0"));
    send(registration(FIRST, "r4"));
    await().until(() -> lists("Hydraulikk grunnkurs", "r4"));
    await()
        .untilAsserted(
            () ->
                assertThat(hub.read("/api/v1/quarantine"))
                    .contains("course-lists", "nul-character", "participantName"));
  }

  @Test
  void whileTheTableIsAwayTheFlowStandsStillAndGoesOnWhenItIsBack() {
    hub.whileTableIsAway(
        "course_registration", "course-lists", () -> send(registration(FIRST, "r5")));
    await().until(() -> lists("Hydraulikk grunnkurs", "r5"));
  }
}
