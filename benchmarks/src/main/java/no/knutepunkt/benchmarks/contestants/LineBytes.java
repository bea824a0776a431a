package no.knutepunkt.benchmarks.contestants;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Lines of a stream as bytes, without making texts of them. */
final class LineBytes implements AutoCloseable {

  private final InputStream in;
  private byte[] bytes = new byte[1 << 16];
  private int from;
  private int to;
  private int read;

  LineBytes(InputStream in) {
    this.in = in;
  }

  boolean next() throws IOException {
    from = to;
    int end = from;
    while (true) {
      while (end < read && bytes[end] != '\n') {
        end++;
      }
      if (end < read) {
        to = end + 1;
        return true;
      }
      end -= from;
      if (!more()) {
        to = read;
        return to > from;
      }
    }
  }

  private boolean more() throws IOException {
    System.arraycopy(bytes, from, bytes, 0, read - from);
    read -= from;
    from = 0;
    if (read == bytes.length) {
      bytes = Arrays.copyOf(bytes, read * 2);
    }
    int got = in.read(bytes, read, bytes.length - read);
    read += Math.max(got, 0);
    return got >= 0;
  }

  byte[] bytes() {
    return bytes;
  }

  int from() {
    return from;
  }

  int length() {
    return to - from;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
