package no.knutepunkt.platform.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.client.RestClient;

/** A registry that begins empty, takes every schema, and remembers none. */
public final class LoneRegistry {

  private LoneRegistry() {}

  /** All contracts, registered; nothing is left running. */
  public static RegisteredContracts contracts() {
    AtomicInteger ids = new AtomicInteger();
    HttpServer server = server();
    server.createContext("/", exchange -> answer(exchange, ids));
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort();
      Registry registry =
          new Registry(RestClient.builder(), new RegistryProperties(url, null, null));
      return new RegisteredContracts(registry, new ContractRegistration(registry));
    } finally {
      server.stop(0);
    }
  }

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  private static void answer(HttpExchange exchange, AtomicInteger ids) throws IOException {
    boolean asked = exchange.getRequestMethod().equals("GET");
    byte[] body = ("{\"id\":" + (asked ? 0 : ids.incrementAndGet()) + "}").getBytes(UTF_8);
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(asked ? 404 : 200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
