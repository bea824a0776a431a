package no.knutepunkt.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/** One HTTP/1.1 connection that is kept open; as little work as possible for the sender. */
final class KeptConnection implements AutoCloseable {

  private final int port;
  private final String head;
  private Socket socket;
  private InputStream in;
  private boolean over;

  KeptConnection(int port, String path, String token) {
    this.port = port;
    head =
        "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nContent-Length: "
            .formatted(path, token);
  }

  /** Connects anew: a server drops those that say nothing for a while, or a hundred times. */
  void open() throws IOException {
    close();
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
    over = false;
  }

  /**
   * Sends these bytes as a body and returns the status of the answer, whose body is read and
   * dropped.
   */
  int post(byte[] bytes) throws IOException {
    if (over) {
      open();
    }
    byte[] first = (head + bytes.length + "\r\n\r\n").getBytes(ISO_8859_1);
    byte[] whole = new byte[first.length + bytes.length];
    System.arraycopy(first, 0, whole, 0, first.length);
    System.arraycopy(bytes, 0, whole, first.length, bytes.length);
    socket.getOutputStream().write(whole);
    int status = Integer.parseInt(line().substring(9, 12));
    skipBody(lengthInHeaders());
    return status;
  }

  /** The body's length, or -1 where it comes in chunks. */
  private int lengthInHeaders() throws IOException {
    int length = 0;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
        length = -1;
      } else if (lower.startsWith("connection:") && lower.contains("close")) {
        over = true;
      }
    }
    return length;
  }

  private void skipBody(int length) throws IOException {
    if (length >= 0) {
      in.skipNBytes(length);
      return;
    }
    for (int chunk = chunk(); chunk > 0; chunk = chunk()) {
      in.skipNBytes(chunk + 2);
    }
    line();
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line().strip(), 16);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException();
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
    }
  }
}
