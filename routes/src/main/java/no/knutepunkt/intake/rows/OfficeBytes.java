package no.knutepunkt.intake.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Turns text of {@link OfficeText} into UTF-8, with damaged bytes as they came, or as damage. */
final class OfficeBytes {

  private static final int FIRST = 0xDC80;
  private static final int LAST = 0xDCFF;
  private static final int NEVER_IN_UTF_8 = 0xff;

  private OfficeBytes() {}

  static byte[] of(String text) {
    return text.chars().anyMatch(c -> Character.isSurrogate((char) c))
        ? withDamage(text)
        : text.getBytes(UTF_8);
  }

  private static byte[] withDamage(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                bytes.write(c >= FIRST && c <= LAST ? c & 0xff : NEVER_IN_UTF_8);
              } else {
                bytes.writeBytes(Character.toString(c).getBytes(UTF_8));
              }
            });
    return bytes.toByteArray();
  }
}
