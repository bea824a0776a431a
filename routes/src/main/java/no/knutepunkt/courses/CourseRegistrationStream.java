package no.knutepunkt.courses;

import no.knutepunkt.access.Caller;
import no.knutepunkt.intake.Stream;
import no.knutepunkt.intake.fields.Choice;
import no.knutepunkt.intake.fields.Day;
import no.knutepunkt.intake.fields.Email;
import no.knutepunkt.intake.fields.Field;
import no.knutepunkt.intake.fields.Fields;
import no.knutepunkt.intake.fields.Moment;
import no.knutepunkt.platform.ContentId;
import no.knutepunkt.schemas.CourseRegistration;
import no.knutepunkt.schemas.RegistrationStatus;
import no.knutepunkt.schemas.Topics;
import org.springframework.stereotype.Component;

/** How the gate reads course registrations; the website's form may send them for any company. */
@Component
class CourseRegistrationStream implements Stream<CourseRegistration> {

  private static final Choice<RegistrationStatus> STATUS =
      Choice.of(RegistrationStatus.class)
          .also(RegistrationStatus.requested, "påmeldt", "ønsket", "ny", "registered")
          .also(RegistrationStatus.confirmed, "bekreftet", "godkjent", "plass")
          .also(RegistrationStatus.waiting, "venteliste", "venter", "på venteliste", "waiting list")
          .also(RegistrationStatus.cancelled, "avmeldt", "avlyst", "kansellert", "canceled")
          .also(RegistrationStatus.completed, "fullført", "gjennomført", "bestått");

  private static final Fields FIELDS =
      Fields.of(
          CourseRegistration.getClassSchema(),
          Field.text("registrationId", 100)
              .headed(
                  "påmelding",
                  "påmeldingsnummer",
                  "påmeldingsnr",
                  "påmeldingsid",
                  "registration",
                  "registration number")
              .mandatory()
              .like("P-2026-014"),
          Field.text("course", 200)
              .headed("kurs", "kursnavn", "kurstittel", "course name")
              .mandatory()
              .like("Hydraulikk 1"),
          Field.text("edition", 100)
              .headed("kull", "utgave", "gjennomføring", "kurskull")
              .mandatory()
              .like("2026-høst"),
          Field.of("courseStart", new Day())
              .headed("kursstart", "oppstart", "startdato", "kursdato", "start"),
          Field.organisationNumber(),
          Field.text("participantName", 200)
              .headed("deltaker", "deltakernavn", "deltakers navn", "navn", "participant", "name")
              .mandatory()
              .like("Participant 12"),
          Field.of("participantEmail", new Email())
              .headed(
                  "epost", "deltakers e-post", "deltaker epost", "e-postadresse", "email", "mail"),
          Field.of("status", STATUS)
              .headed("påmeldingsstatus")
              .orElse(RegistrationStatus.requested),
          Field.prose("needs", 4_000)
              .headed("behov", "kursbehov", "ønsker", "opplæringsbehov", "training needs"),
          Field.of("registeredAt", new Moment())
              .headed("påmeldt", "påmeldt dato", "påmeldingsdato", "registrert", "registered")
              .orElseNow());

  @Override
  public String topic() {
    return Topics.COURSE_REGISTRATIONS;
  }

  @Override
  public Fields fields() {
    return FIELDS;
  }

  @Override
  public CourseRegistration blank() {
    return new CourseRegistration();
  }

  /** Hashed, so that the key on the topic is opaque. */
  @Override
  public String key(CourseRegistration registration) {
    return ContentId.of(registration.getOrganisationNumber(), registration.getRegistrationId())
        .toString();
  }

  @Override
  public boolean takesFrom(Caller sender) {
    return Stream.super.takesFrom(sender) || sender instanceof Caller.Website;
  }

  @Override
  public String subject(CourseRegistration registration) {
    return registration.getCourse();
  }

  @Override
  public String ownId(CourseRegistration registration) {
    return registration.getRegistrationId();
  }
}
