package no.knutepunkt.platform;

import static java.util.HexFormat.fromHexDigit;
import static java.util.HexFormat.isHexDigit;

import java.util.Optional;
import java.util.UUID;

/** Ids as text, in the one form with 36 characters (RFC 9562). */
final class IdText {

  private static final int LENGTH = 36;

  private IdText() {}

  /**
   * The id, if these bytes are one. Java's own reading takes short and overlong groups as well, and
   * so different texts for one id.
   */
  static Optional<UUID> read(byte[] text) {
    if (text.length != LENGTH) {
      return Optional.empty();
    }
    long high = 0;
    long low = 0;
    for (int at = 0; at < LENGTH; at++) {
      if (isDash(at) ? text[at] != '-' : !isHexDigit(text[at])) {
        return Optional.empty();
      }
      if (!isDash(at)) {
        high = high << 4 | low >>> 60;
        low = low << 4 | fromHexDigit(text[at]);
      }
    }
    return Optional.of(new UUID(high, low));
  }

  /** The id, or null where there is no text or it is none. */
  static UUID readOrNull(byte[] text) {
    return text == null ? null : read(text).orElse(null);
  }

  private static boolean isDash(int at) {
    return at == 8 || at == 13 || at == 18 || at == 23;
  }
}
