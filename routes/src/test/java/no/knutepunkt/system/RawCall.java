package no.knutepunkt.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** HTTP by hand: what no client library would send. */
final class RawCall implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Socket socket;

  private RawCall(Socket socket) {
    this.socket = socket;
  }

  /** Writes a body, as much of it as is wanted. */
  @FunctionalInterface
  interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  /** An answer; everything as it came. */
  record Answer(int status, String head, String text) {

    JsonNode json() throws IOException {
      return JSON.readTree(text);
    }

    String code() throws IOException {
      return json().path("code").asText();
    }
  }

  /** Sends the head of a request; each header is a line. */
  static RawCall begun(RunningHub hub, String request, String... headers) throws IOException {
    String first = request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
    return unfinished(hub, first + String.join("\r\n", headers) + "\r\n\r\n");
  }

  /** Sends these words and nothing else. */
  static RawCall unfinished(RunningHub hub, String words) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), hub.port());
    socket.setSoTimeout((int) PATIENCE.toMillis());
    RawCall call = new RawCall(socket);
    call.write(words);
    return call;
  }

  void write(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(UTF_8));
    socket.getOutputStream().flush();
  }

  /** Says that nothing more comes, whatever was announced. */
  void stop() throws IOException {
    socket.shutdownOutput();
  }

  /** Sends the body while it listens: a sender who is refused early has the answer at once. */
  Answer send(Body body) throws IOException {
    CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(this::heard);
    try {
      body.writeTo(socket.getOutputStream());
    } catch (IOException cut) {
      return answer.join();
    }
    return answer.join();
  }

  private Answer heard() {
    try {
      return answer();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  boolean isAnswered() throws IOException {
    return socket.getInputStream().available() > 0;
  }

  /** The answer, up to the end of the connection. */
  Answer answer() throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder head = new StringBuilder();
    for (int c = in.read(); c >= 0; c = in.read()) {
      head.append((char) c);
      if (c == '\n' && head.toString().endsWith("\r\n\r\n")) {
        return answer(head.toString(), in);
      }
    }
    throw new IOException("no answer, but " + head);
  }

  private static Answer answer(String head, InputStream in) throws IOException {
    int status = Integer.parseInt(head.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    int length = length(head);
    byte[] text = length < 0 ? dechunked(in) : in.readNBytes(length);
    return new Answer(status, head, new String(text, UTF_8));
  }

  private static int length(String head) {
    String name = "content-length: ";
    int at = head.toLowerCase(java.util.Locale.ROOT).indexOf(name);
    return at < 0
        ? -1
        : Integer.parseInt(head.substring(at + name.length(), head.indexOf('\r', at)));
  }

  private static byte[] dechunked(InputStream in) throws IOException {
    var whole = new java.io.ByteArrayOutputStream();
    for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
      whole.write(in.readNBytes(size));
      in.readNBytes(2);
    }
    return whole.toByteArray();
  }

  private static int chunkSize(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.append((char) c);
    }
    String digits = new String(line.toString().strip().getBytes(ISO_8859_1), ISO_8859_1);
    return digits.isEmpty() ? 0 : Integer.parseInt(digits, 16);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
