package no.knutepunkt.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
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

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final int HEADER = 5 * Integer.BYTES;
  private static final int NULL = -1;
  private static final long SECONDS_TO_2000 = 946_684_800L;
  private static final int DAYS_TO_2000 = 10_957;

  private byte[] bytes = new byte[16 * 1024];
  private int end;

  /**
   * Begins an array.
   *
   * @param type PostgreSQL's number of the type of an element
   */
  void begin(int type, int elements) {
    end = 0;
    room(HEADER);
    int dimensions = elements == 0 ? 0 : 1;
    int mayHoldNulls = 1;
    put(dimensions);
    put(mayHoldNulls);
    put(type);
    if (dimensions > 0) {
      put(elements);
      put(1);
    }
  }

  byte[] finish() {
    return Arrays.copyOf(bytes, end);
  }

  void nothing() {
    room(Integer.BYTES);
    put(NULL);
  }

  void text(String text) {
    int start = beginText();
    put(text);
    endText(start);
  }

  void bytes(byte[] plain) {
    room(Integer.BYTES + plain.length);
    put(plain.length);
    put(plain);
  }

  /** A list as the text of an array, every item in quotes. */
  void list(List<String> items) {
    int start = beginText();
    char before = '{';
    for (int at = 0; at < items.size(); at++) {
      sign(before);
      sign('"');
      put(escaped(items.get(at)));
      sign('"');
      before = ',';
    }
    if (items.isEmpty()) {
      sign(before);
    }
    sign('}');
    endText(start);
  }

  private static String escaped(String item) {
    boolean isPlain = item.indexOf('"') < 0 && item.indexOf('\\') < 0;
    return isPlain ? item : item.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private int beginText() {
    nothing();
    return end;
  }

  private void endText(int start) {
    INT.set(bytes, start - Integer.BYTES, end - start);
  }

  private void put(String text) {
    put(text.getBytes(UTF_8));
  }

  private void put(byte[] plain) {
    room(plain.length);
    System.arraycopy(plain, 0, bytes, end, plain.length);
    end += plain.length;
  }

  void id(UUID id) {
    room(Integer.BYTES + 2 * Long.BYTES);
    put(2 * Long.BYTES);
    put(id.getMostSignificantBits());
    put(id.getLeastSignificantBits());
  }

  void number(int number) {
    room(2 * Integer.BYTES);
    put(Integer.BYTES);
    put(number);
  }

  void whole(long number) {
    room(Integer.BYTES + Long.BYTES);
    put(Long.BYTES);
    put(number);
  }

  /** To the microsecond. */
  void moment(Instant moment) {
    long seconds = moment.getEpochSecond() - SECONDS_TO_2000;
    whole(seconds * 1_000_000 + moment.getNano() / 1_000);
  }

  void day(LocalDate day) {
    number(Math.toIntExact(day.toEpochDay() - DAYS_TO_2000));
  }

  private void put(int number) {
    INT.set(bytes, end, number);
    end += Integer.BYTES;
  }

  private void put(long number) {
    LONG.set(bytes, end, number);
    end += Long.BYTES;
  }

  private void sign(char ascii) {
    room(1);
    bytes[end++] = (byte) ascii;
  }

  private void room(int wanted) {
    if (bytes.length - end < wanted) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, end + wanted));
    }
  }
}
