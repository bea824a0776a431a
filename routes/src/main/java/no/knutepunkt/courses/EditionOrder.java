package no.knutepunkt.courses;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import no.knutepunkt.platform.web.Problem;

/** What the secretariat sends for an edition, as it came: a wrong value is told, not guessed at. */
record EditionOrder(JsonNode minimumParticipants, JsonNode courseStart) {

  private static final int MOST = 10_000;

  /** The plan, or a refusal that names the field. */
  EditionPlan of(EditionName name) {
    named("course", name.course(), "Hydraulikk grunnkurs");
    named("edition", name.edition(), "2026-høst");
    return new EditionPlan(name.course(), name.edition(), start(), minimum());
  }

  private static void named(String field, String text, String example) {
    if (text.isEmpty() || text.chars().anyMatch(Character::isISOControl)) {
      throw Problem.of(400, "course-name").field(field).value(text).example(example).build();
    }
  }

  private int minimum() {
    boolean right =
        minimumParticipants != null
            && minimumParticipants.isInt()
            && minimumParticipants.intValue() >= 1
            && minimumParticipants.intValue() <= MOST;
    if (!right) {
      throw Problem.of(400, "minimum-participants")
          .field("minimumParticipants")
          .value(shown(minimumParticipants))
          .example("8")
          .build();
    }
    return minimumParticipants.intValue();
  }

  private LocalDate start() {
    if (courseStart == null || courseStart.isNull()) {
      return null;
    }
    try {
      String text = courseStart.asText();
      return text.length() == "2026-12-31".length() ? LocalDate.parse(text) : wrongStart();
    } catch (DateTimeException noDate) {
      return wrongStart();
    }
  }

  private LocalDate wrongStart() {
    throw Problem.of(400, "course-start")
        .field("courseStart")
        .value(shown(courseStart))
        .example("2026-10-05")
        .build();
  }

  private static String shown(JsonNode value) {
    return value == null ? null : value.asText();
  }
}
