package no.knutepunkt.intake.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Mends letters that went through a wrong program on their way: «Ã¸» for ø, where UTF-8 was taken
 * for Windows-1252 and written as UTF-8 once more, and a ring above an a for å, as Macs write it.
 */
final class Letters {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private long doubled;
  private long composed;

  List<String> mend(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (!isPlain(cells.get(i))) {
        return cells.stream().map(this::mend).toList();
      }
    }
    return cells;
  }

  String mend(String cell) {
    if (isPlain(cell)) {
      return cell;
    }
    String once = isSuspect(cell) ? undoubled(cell) : cell;
    String mended =
        Normalizer.isNormalized(once, Normalizer.Form.NFC)
            ? once
            : Normalizer.normalize(once, Normalizer.Form.NFC);
    doubled += once.equals(cell) ? 0 : 1;
    composed += mended.equals(once) ? 0 : 1;
    return mended;
  }

  /** What was mended, for the sender to know. */
  List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    if (doubled > 0) {
      notes.add(Note.of("double-encoded", doubled));
    }
    if (composed > 0) {
      notes.add(Note.of("decomposed-letters", composed));
    }
    return notes;
  }

  private static boolean isPlain(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (cell.charAt(i) > 0xff || isLead(cell.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The first byte of a Norwegian letter or a sign of print in UTF-8, as Windows shows it. */
  private static boolean isLead(char c) {
    return c == 'Ã' || c == 'Â' || c == 'â';
  }

  private static boolean isSuspect(String cell) {
    return cell.chars().anyMatch(c -> isLead((char) c));
  }

  /** The text that these letters were made of, or the same where they can't have been made so. */
  private static String undoubled(String cell) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(cell.length());
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      byte[] one = c >= 0x80 && c < 0xa0 ? new byte[] {(byte) c} : of(c);
      if (one == null) {
        return cell;
      }
      bytes.writeBytes(one);
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
    } catch (CharacterCodingException wasNot) {
      return cell;
    }
  }

  private static byte[] of(char c) {
    byte[] one = String.valueOf(c).getBytes(WINDOWS);
    return one.length == 1 && new String(one, WINDOWS).charAt(0) == c ? one : null;
  }
}
