package no.knutepunkt.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import no.knutepunkt.intake.rows.Format;
import no.knutepunkt.intake.workbook.Guise;
import no.knutepunkt.platform.web.Problem;

/** A body whose first bytes were looked at: they tell more than what the sender calls it. */
record Arrived(Format format, InputStream body) {

  private static final int BEGINNING = 4 << 20;

  static Arrived of(String contentType, InputStream body) throws IOException {
    PushbackInputStream arrived = new PushbackInputStream(body, Guise.TELLING);
    byte[] first = arrived.readNBytes(Guise.TELLING);
    arrived.unread(first);
    return switch (Guise.of(first)) {
      case PACKED -> new Arrived(Format.WORKBOOK, arrived);
      case OLD -> throw Problem.of(400, Guise.refusal(arrived.readNBytes(BEGINNING))).build();
      case OTHER -> new Arrived(format(contentType, first), arrived);
    };
  }

  private static Format format(String contentType, byte[] first) {
    Format format =
        Format.of(contentType == null ? "" : contentType).orElseThrow(() -> foreign(contentType));
    if (format == Format.WORKBOOK) {
      throw Problem.of(400, first.length == 0 ? "empty-body" : "not-a-workbook").build();
    }
    return format;
  }

  private static Problem foreign(String contentType) {
    return Problem.of(415, "unsupported-content-type")
        .field("Content-Type")
        .value(contentType)
        .example("text/csv")
        .build();
  }
}
