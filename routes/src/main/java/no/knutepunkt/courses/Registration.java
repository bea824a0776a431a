package no.knutepunkt.courses;

import java.util.UUID;
import no.knutepunkt.platform.ContentId;
import no.knutepunkt.platform.Event;
import no.knutepunkt.platform.Recency;
import no.knutepunkt.schemas.CourseRegistration;

/** One state of a registration, with the ids that it is known by. */
record Registration(Recency recency, CourseRegistration sent) {

  static Registration of(Event<CourseRegistration> event) {
    return new Registration(Recency.of(event), event.data());
  }

  UUID id() {
    return ContentId.of(
        "course-registration", sent.getOrganisationNumber(), sent.getRegistrationId());
  }

  /** A company's people are told apart by their names. */
  UUID participantId() {
    return ContentId.of(
        "course-participant",
        sent.getOrganisationNumber(),
        Spelling.alike(sent.getParticipantName()));
  }

  EditionName edition() {
    return new EditionName(sent.getCourse(), sent.getEdition());
  }

  /** What the company wants trained, or null. */
  String needs() {
    String tidy = sent.getNeeds() == null ? "" : Spelling.tidy(sent.getNeeds());
    return tidy.isEmpty() ? null : tidy;
  }

  UUID needId() {
    return needs() == null ? null : ContentId.of("course-need", Spelling.alike(needs()));
  }
}
