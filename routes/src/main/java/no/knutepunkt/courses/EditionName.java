package no.knutepunkt.courses;

import java.util.UUID;
import no.knutepunkt.platform.ContentId;

/** A course and which time it is held. */
record EditionName(String course, String edition) {

  EditionName {
    course = Spelling.tidy(course);
    edition = Spelling.tidy(edition);
  }

  /** The same for names that are spelled alike. */
  UUID id() {
    return ContentId.of("course-edition", Spelling.alike(course), Spelling.alike(edition));
  }
}
