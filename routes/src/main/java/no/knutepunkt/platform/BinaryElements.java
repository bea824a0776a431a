package no.knutepunkt.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Writes one array after another in PostgreSQL's binary format: a head, then each element with its
 * length before it, minus one for null.
 *
 * @see <a
 *     href="https://github.com/postgres/postgres/blob/REL_18_STABLE/src/backend/utils/adt/arrayfuncs.c">array_recv</a>
 */
final class BinaryElements {

  private static final int HEADER = 5 * Integer.BYTES;
  private static final int NULL = -1;
  private static final long SECONDS_TO_2000 = 946_684_800L;
  private static final int DAYS_TO_2000 = 10_957;

  private ByteBuffer buffer = ByteBuffer.allocate(16 * 1024);

  /**
   * Begins an array.
   *
   * @param type PostgreSQL's number of the type of an element
   */
  void begin(int type, int elements) {
    buffer.clear();
    int dimensions = elements == 0 ? 0 : 1;
    int mayHoldNulls = 1;
    room(HEADER).putInt(dimensions).putInt(mayHoldNulls).putInt(type);
    if (dimensions > 0) {
      buffer.putInt(elements).putInt(1);
    }
  }

  byte[] finish() {
    byte[] written = new byte[buffer.position()];
    buffer.get(0, written);
    return written;
  }

  void nothing() {
    room(Integer.BYTES).putInt(NULL);
  }

  void text(String text) {
    int start = beginText();
    put(text);
    endText(start);
  }

  /** A list as the text of an array, every item in quotes. */
  void list(List<String> items) {
    int start = beginText();
    byte before = '{';
    for (String item : items) {
      room(2).put(before).put((byte) '"');
      put(escaped(item));
      room(1).put((byte) '"');
      before = ',';
    }
    if (items.isEmpty()) {
      room(1).put(before);
    }
    room(1).put((byte) '}');
    endText(start);
  }

  private static String escaped(String item) {
    boolean isPlain = item.indexOf('"') < 0 && item.indexOf('\\') < 0;
    return isPlain ? item : item.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private int beginText() {
    room(Integer.BYTES).putInt(NULL);
    return buffer.position();
  }

  private void endText(int start) {
    buffer.putInt(start - Integer.BYTES, buffer.position() - start);
  }

  /** Norwegian letters take two bytes; what takes more is left to Java. */
  private void put(String text) {
    int most = 3 * text.length(); // bytes of UTF-8
    int start = room(most).position();
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (letter < 0x80) {
        buffer.put((byte) letter);
      } else if (letter < 0x800) {
        buffer.put((byte) (0xc0 | (letter >> 6))).put((byte) (0x80 | (letter & 0x3f)));
      } else {
        buffer.position(start).put(text.getBytes(UTF_8));
        return;
      }
    }
  }

  void id(UUID id) {
    room(Integer.BYTES + 2 * Long.BYTES)
        .putInt(2 * Long.BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits());
  }

  void number(int number) {
    room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(number);
  }

  void whole(long number) {
    room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(number);
  }

  /** To the microsecond. */
  void moment(Instant moment) {
    long seconds = moment.getEpochSecond() - SECONDS_TO_2000;
    whole(seconds * 1_000_000 + moment.getNano() / 1_000);
  }

  void day(LocalDate day) {
    number(Math.toIntExact(day.toEpochDay() - DAYS_TO_2000));
  }

  private ByteBuffer room(int wanted) {
    if (buffer.remaining() < wanted) {
      int size = Math.max(2 * buffer.capacity(), buffer.position() + wanted);
      buffer = ByteBuffer.allocate(size).put(buffer.flip());
    }
    return buffer;
  }
}
