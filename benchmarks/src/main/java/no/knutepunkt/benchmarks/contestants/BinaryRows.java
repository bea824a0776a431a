package no.knutepunkt.benchmarks.contestants;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows in PostgreSQL's binary COPY format.
 *
 * @see <a href="https://www.postgresql.org/docs/18/sql-copy.html">COPY, binary format</a>
 */
final class BinaryRows {

  private static final byte[] SIGNATURE =
      "PGCOPY\n\u00ff\r\n\0".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
  private static final long SECONDS_TO_2000 = 946_684_800L;
  private static final int DAYS_TO_2000 = 10_957;
  private static final int TEXT = 25;

  private ByteBuffer buffer = ByteBuffer.allocate(1 << 20);

  BinaryRows() {
    begin();
  }

  private void begin() {
    buffer.clear();
    buffer.put(SIGNATURE).putInt(0).putInt(0);
  }

  void row(int fields) {
    room(2).putShort((short) fields);
  }

  void text(String value) {
    if (value == null) {
      nothing();
    } else {
      bytes(isAscii(value) ? value.getBytes(US_ASCII) : value.getBytes(UTF_8));
    }
  }

  void uuid(UUID value) {
    room(20).putInt(16).putLong(value.getMostSignificantBits());
    buffer.putLong(value.getLeastSignificantBits());
  }

  void number(Integer value) {
    if (value == null) {
      nothing();
    } else {
      room(8).putInt(4).putInt(value);
    }
  }

  void whole(long value) {
    room(12).putInt(8).putLong(value);
  }

  void moment(Instant value) {
    whole((value.getEpochSecond() - SECONDS_TO_2000) * 1_000_000 + value.getNano() / 1_000);
  }

  void day(LocalDate value) {
    number(value == null ? null : (int) value.toEpochDay() - DAYS_TO_2000);
  }

  void texts(List<String> values) {
    room(24);
    int lengthAt = buffer.position();
    buffer.putInt(0).putInt(values.isEmpty() ? 0 : 1).putInt(0).putInt(TEXT);
    if (!values.isEmpty()) {
      buffer.putInt(values.size()).putInt(1);
      values.forEach(this::text);
    }
    buffer.putInt(lengthAt, buffer.position() - lengthAt - Integer.BYTES);
  }

  /** Sends all rows and begins anew. */
  void copy(Connection connection, String into) throws SQLException, IOException {
    room(2).putShort((short) -1);
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + into + " from stdin (format binary)");
    copy.writeToCopy(buffer.array(), 0, buffer.position());
    copy.endCopy();
    begin();
  }

  private void bytes(byte[] value) {
    room(4 + value.length).putInt(value.length).put(value);
  }

  private void nothing() {
    room(4).putInt(-1);
  }

  private static boolean isAscii(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      ByteBuffer larger =
          ByteBuffer.allocate(Math.max(buffer.capacity() * 2, bytes + buffer.position()));
      larger.put(buffer.flip());
      buffer = larger;
    }
    return buffer;
  }
}
