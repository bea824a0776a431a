package no.knutepunkt.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A door that gives one answer to everything, and remembers what it was asked and by whom. */
final class AnsweringHub implements AutoCloseable {
  private final HttpServer server;
  private final List<String> asked = new ArrayList<>();
  private final List<String> shown = new ArrayList<>();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  AnsweringHub(int status, String body) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String request =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
          asked.add(exchange.getRequestHeaders().getFirst("Content-Type"));
          asked.add(request);
          shown.add(exchange.getRequestHeaders().getFirst("Authorization"));
          byte[] answer = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  Session session(Path folder, String... typed) {
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    List<String> all = new ArrayList<>(List.of(typed));
    all.addAll(List.of("--port", Integer.toString(server.getAddress().getPort())));
    all.addAll(List.of("--data", folder.toString()));
    return new Session(
        Arguments.parse(all.toArray(String[]::new)), Map.of("HUB_TOKEN", "t"), folder, out, out);
  }

  List<String> asked() {
    return asked;
  }

  /** What each caller showed to be let in. */
  List<String> shown() {
    return shown;
  }

  String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
