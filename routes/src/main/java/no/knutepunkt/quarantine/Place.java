package no.knutepunkt.quarantine;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import no.knutepunkt.platform.StorableMoment;
import no.knutepunkt.platform.web.Problem;

/** The place of a row in a list whose newest come first; as text it is opaque to clients. */
record Place(Instant at, UUID id) {

  /** Before all: no moment that is kept is later. */
  static final Place START = new Place(StorableMoment.nearest(Instant.MAX), new UUID(-1, -1));

  String text() {
    String parts = at + " " + id;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(US_ASCII));
  }

  /** The place that the text names, the start for an empty one; other text is refused with 400. */
  static Place parse(String text) {
    return text.isEmpty()
        ? START
        : read(text).orElseThrow(() -> Problem.of(400, "cursor").field("after").build());
  }

  private static Optional<Place> read(String text) {
    try {
      String[] part = new String(Base64.getUrlDecoder().decode(text), US_ASCII).split(" ", 2);
      Instant at = Instant.parse(part[0]);
      return part.length == 2 && !at.isAfter(START.at())
          ? Optional.of(new Place(at, UUID.fromString(part[1])))
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeParseException notOurs) {
      return Optional.empty();
    }
  }

  /** As the database takes it. */
  OffsetDateTime moment() {
    Instant earliest = StorableMoment.nearest(Instant.MIN);
    return (at.isBefore(earliest) ? earliest : at).atOffset(ZoneOffset.UTC);
  }
}
