package no.knutepunkt.courses;

import static no.knutepunkt.courses.CourseOffice.COURSE;
import static no.knutepunkt.courses.CourseOffice.FIRST;
import static no.knutepunkt.courses.CourseOffice.SECOND;
import static no.knutepunkt.courses.CourseOffice.registration;
import static no.knutepunkt.courses.CourseOffice.takenIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import no.knutepunkt.platform.Event;
import no.knutepunkt.platform.Outcome;
import no.knutepunkt.platform.Rejection;
import no.knutepunkt.schemas.CourseRegistration;
import no.knutepunkt.schemas.RegistrationStatus;
import org.junit.jupiter.api.Test;

class CourseDeskTest {

  private final CourseOffice office = new CourseOffice();

  @Test
  void aRegistrationIsOnTheListOfItsEdition() {
    assertThat(office.register(registration(FIRST, "1"))).containsExactly(Outcome.DELIVERED);
    assertThat(office.participants()).containsExactly("Participant 1");
  }

  @Test
  void twoCompaniesMayUseTheSameRegistrationNumber() {
    office.register(registration(FIRST, "1"), registration(SECOND, "1"));
    assertThat(office.lists.of(COURSE, FIRST)).hasSize(1);
    assertThat(office.participants()).hasSize(2);
  }

  @Test
  void theLatestStateStands() {
    office.register(
        registration(FIRST, "1"), registration(FIRST, "1").setStatus(RegistrationStatus.confirmed));
    office.register(registration(FIRST, "1").setStatus(RegistrationStatus.cancelled));
    assertThat(office.statuses()).containsExactly("cancelled");
  }

  @Test
  void aStateThatArrivesLateDoesNotWin() {
    Instant now = office.clock.instant();
    var cancelled = registration(FIRST, "1").setStatus(RegistrationStatus.cancelled);
    office.register(List.of(takenIn(now, 1, cancelled)));
    assertThat(office.register(List.of(takenIn(now.minusSeconds(1), 1, registration(FIRST, "1")))))
        .containsExactly(Outcome.withheld("newer-state-stands"));
    assertThat(office.statuses()).containsExactly("cancelled");
  }

  @Test
  void withinOneFileTheLaterRowIsTheNewerState() {
    Instant now = office.clock.instant();
    var confirmed = registration(FIRST, "1").setStatus(RegistrationStatus.confirmed);
    assertThat(
            office.register(
                List.of(takenIn(now, 2, confirmed), takenIn(now, 1, registration(FIRST, "1")))))
        .containsExactly(Outcome.DELIVERED, Outcome.withheld("newer-state-stands"));
    assertThat(office.statuses()).containsExactly("confirmed");
  }

  @Test
  void whoIsSentAgainWithoutAMomentKeepsTheFirstAndTheirPlaceInTheList() {
    Instant first = office.clock.instant();
    office.register(List.of(cameIn(first, "1"), cameIn(first.plusSeconds(60), "2")));
    office.register(List.of(cameIn(first.plusSeconds(120), "1")));
    assertThat(office.participants()).containsExactly("Participant 1", "Participant 2");
  }

  /** What the gate makes of a registration without a moment: it has that at which it came in. */
  private static Event<CourseRegistration> cameIn(Instant time, String id) {
    Instant filledIn = time.truncatedTo(ChronoUnit.MILLIS);
    return takenIn(time, 1, registration(FIRST, id).setRegisteredAt(filledIn));
  }

  @Test
  void whoMovesToAnotherEditionLeavesTheFirst() {
    office.register(registration(FIRST, "1"));
    office.register(registration(FIRST, "1").setEdition("2027-vår"));
    assertThat(office.participants()).isEmpty();
    assertThat(office.lists.of(new EditionName(COURSE.course(), "2027-vår"), null)).hasSize(1);
  }

  @Test
  void capitalsAndSpacesDoNotMakeAnotherCourse() {
    office.register(
        registration(FIRST, "1"),
        registration(SECOND, "2").setCourse(" hydraulikk   GRUNNKURS").setEdition("2026-HØST"));
    assertThat(office.participants()).hasSize(2);
  }

  @Test
  void norwegianLettersDoMakeAnotherCourse() {
    office.register(registration(FIRST, "1"), registration(FIRST, "2").setEdition("2026-host"));
    assertThat(office.programme.editions(null)).hasSize(2);
  }

  @Test
  void whatNoDatabaseCanHoldGoesToQuarantineAndTheRestGoesOn() {
    assertThat(
            office.register(
                registration(FIRST, "1").setNeeds("NUL\u0000"),
                registration(FIRST, "2").setCourseStart(LocalDate.of(300_000, 1, 1)),
                registration(FIRST, "3")))
        .containsExactly(
            new Outcome.Quarantined(new Rejection("nul-character", "needs")),
            new Outcome.Quarantined(new Rejection("date-out-of-range", "courseStart")),
            Outcome.DELIVERED);
  }

  @Test
  void aTextLongerThanAnIndexTakesIsNoTrouble() {
    String long_ = "lang tekst ".repeat(10_000);
    assertThat(
            office.register(
                registration(FIRST, long_).setCourse(long_).setEdition(long_).setNeeds(long_)))
        .containsExactly(Outcome.DELIVERED);
  }
}
