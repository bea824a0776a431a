package no.knutepunkt.dues;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * A file of rates as text, as an office saves it: UTF-8 with or without byte-order mark, or
 * Windows-1252.
 */
record RatesText(String text, Charset charset) {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  static RatesText of(byte[] file) {
    return utf8(file)
        .map(text -> new RatesText(text, UTF_8))
        .orElseGet(() -> new RatesText(new String(file, WINDOWS), WINDOWS));
  }

  /** Text that is not UTF-8 almost never happens to be valid UTF-8. */
  private static Optional<String> utf8(byte[] file) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  /** The separator that the headings use: semicolon, else tab, else comma. */
  char separator() {
    String headings = text.lines().findFirst().orElse("");
    if (headings.indexOf(';') >= 0) {
      return ';';
    }
    return headings.indexOf('\t') >= 0 ? '\t' : ',';
  }
}
