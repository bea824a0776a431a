package no.knutepunkt.intake.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Turns text of {@link OfficeText} into UTF-8, with damaged bytes as they came. */
final class OfficeBytes {

  private OfficeBytes() {}

  static byte[] of(String text) {
    return text.chars().anyMatch(OfficeBytes::isDamage) ? withDamage(text) : text.getBytes(UTF_8);
  }

  private static byte[] withDamage(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              if (isDamage(c)) {
                bytes.write(c & 0xff);
              } else {
                bytes.writeBytes(Character.toString(c).getBytes(UTF_8));
              }
            });
    return bytes.toByteArray();
  }

  private static boolean isDamage(int c) {
    return c >= 0xDC80 && c <= 0xDCFF;
  }
}
