package no.knutepunkt.intake.rows;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Bytes of a body, a buffer at a time, and the part of them that is kept as a document. */
final class Feed {

  private static final int SMALLEST = 2 * 1024;
  private static final int LARGEST = 8 * 1024;
  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final InputStream body;
  private byte[] buffer = {};
  private int at;
  private int end;
  private byte[] kept = new byte[1024];
  private int length;
  private boolean tooLong;
  private boolean started;

  Feed(InputStream body) {
    this.body = body;
  }

  /** The next byte without taking it, or -1 at the end. */
  int peek() throws IOException {
    if (at == end) {
      refill();
    }
    return end == 0 ? -1 : buffer[at] & 0xff;
  }

  private void refill() throws IOException {
    at = 0;
    if (!started) {
      // A single event is here already, and needs no buffer for a file.
      buffer = new byte[Math.max(SMALLEST, Math.min(LARGEST, body.available()))];
    }
    end = started ? Math.max(body.read(buffer), 0) : body.readNBytes(buffer, 0, MARK.length);
    if (!started) {
      started = true;
      at = end == MARK.length && Arrays.equals(buffer, 0, end, MARK, 0, end) ? end : 0;
      if (at == end) {
        refill();
      }
    }
  }

  void skip() {
    at++;
  }

  void keep() {
    keep(at, 1);
    at++;
  }

  /** Keeps up to the end of the line or of the body and skips the line's end; false for no more. */
  boolean keepLine() throws IOException {
    if (peek() < 0) {
      return false;
    }
    do {
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      keep(from, at - from);
    } while (at == end && peek() >= 0);
    at += end == 0 ? 0 : 1;
    return true;
  }

  private void keep(int from, int count) {
    int room = Math.min(count, Documents.LONGEST - length);
    tooLong |= room < count;
    if (length + room > kept.length) {
      kept =
          Arrays.copyOf(
              kept, Math.min(Documents.LONGEST, Math.max(kept.length * 2, length + room)));
    }
    System.arraycopy(buffer, from, kept, length, room);
    length += room;
  }

  /** Begins a new document. */
  void forget() {
    length = 0;
    tooLong = false;
  }

  byte[] kept() {
    return kept;
  }

  int length() {
    return length;
  }

  boolean isTooLong() {
    return tooLong;
  }
}
