package no.knutepunkt.projects;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import no.knutepunkt.platform.web.Problem;

/** The place of an entry in the order of a project's log; as text it is opaque to clients. */
record EntryCursor(LocalDate date, String organisationNumber, String entryId) {

  private static final EntryCursor START = new EntryCursor(LocalDate.of(1, 1, 1), "", "");

  static EntryCursor behind(LogEntry entry) {
    return new EntryCursor(entry.date(), entry.organisationNumber(), entry.entryId());
  }

  String text() {
    String parts = String.join("\n", date.toString(), organisationNumber, entryId);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(UTF_8));
  }

  /** The place that the text names, the start for null; any other text is refused with 400. */
  static EntryCursor parse(String text) {
    return text == null
        ? START
        : read(text).orElseThrow(() -> Problem.of(400, "cursor").field("after").build());
  }

  /** No entry lies elsewhere, and the database has no such dates. */
  private boolean isWithinCalendars() {
    return date.getYear() >= 1 && date.getYear() <= 9999;
  }

  private static Optional<EntryCursor> read(String text) {
    try {
      String parts = new String(Base64.getUrlDecoder().decode(text), UTF_8);
      String[] part = parts.split("\n", 3);
      return part.length == 3 && parts.indexOf('\0') < 0
          ? Optional.of(new EntryCursor(LocalDate.parse(part[0]), part[1], part[2]))
              .filter(EntryCursor::isWithinCalendars)
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException notOurs) {
      return Optional.empty();
    }
  }
}
