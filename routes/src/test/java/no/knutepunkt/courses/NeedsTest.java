package no.knutepunkt.courses;

import static no.knutepunkt.courses.CourseOffice.FIRST;
import static no.knutepunkt.courses.CourseOffice.SECOND;
import static no.knutepunkt.courses.CourseOffice.registration;
import static org.assertj.core.api.Assertions.assertThat;

import no.knutepunkt.schemas.RegistrationStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NeedsTest {

  private final CourseOffice office = new CourseOffice();

  @BeforeEach
  void twoCompaniesShareANeed() {
    office.register(
        registration(FIRST, "1").setNeeds("Sveising av  ALUMINIUM"),
        registration(FIRST, "2").setNeeds("sveising av aluminium").setCourse("Sveis trinn 2"),
        registration(SECOND, "3").setNeeds("Sveising av aluminium"),
        registration(SECOND, "4").setNeeds("Truckførerbevis"),
        registration(SECOND, "5").setNeeds("Kranføring").setStatus(RegistrationStatus.cancelled),
        registration(SECOND, "6").setNeeds("  "));
  }

  @Test
  void theSecretariatSeesWhichCompaniesShareANeed() {
    assertThat(office.lists.needs(null))
        .extracting(Need::need)
        .containsExactly("Sveising av aluminium", "Truckførerbevis");
    Need shared = office.lists.needs(null).get(0);
    assertThat(shared.companies()).isEqualTo(2);
    assertThat(shared.people()).isEqualTo(3);
    assertThat(shared.courses()).containsExactly("Hydraulikk grunnkurs", "Sveis trinn 2");
    assertThat(shared.organisationNumbers()).containsExactly(FIRST, SECOND);
  }

  @Test
  void aCompanySeesHowManyShareItsNeedAndNotWho() {
    assertThat(office.lists.needs(FIRST)).hasSize(1);
    Need own = office.lists.needs(FIRST).get(0);
    assertThat(own.need()).isEqualTo("sveising av aluminium");
    assertThat(own.companies()).isEqualTo(2);
    assertThat(own.people()).isEqualTo(2);
    assertThat(own.organisationNumbers()).containsExactly(FIRST);
  }

  @Test
  void whatIsCancelledIsNotNeeded() {
    office.register(registration(SECOND, "3").setStatus(RegistrationStatus.cancelled));
    assertThat(office.lists.needs(FIRST).get(0).companies()).isEqualTo(1);
  }

  @Test
  void norwegianLettersCount() {
    office.register(registration(FIRST, "9").setNeeds("Truckforerbevis"));
    assertThat(office.lists.needs(null)).hasSize(3);
  }

  @Test
  void capitalsOfNorwegianLettersMakeNoSecondNeedAndNoSecondPerson() {
    office.register(
        registration(FIRST, "9").setNeeds("SVEISING PÅ SJØEN").setParticipantName("DELTAKER ÆØÅ"),
        registration(FIRST, "10").setNeeds("Sveising på sjøen").setParticipantName("Deltaker æøå"));
    assertThat(office.lists.needs(FIRST))
        .filteredOn(need -> need.need().equals("Sveising på sjøen"))
        .singleElement()
        .extracting(Need::people)
        .isEqualTo(1L);
  }
}
