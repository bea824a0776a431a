package no.knutepunkt.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import no.knutepunkt.launcher.Arguments.Option;

/** {@code ./hub quarantine ...}: what could not go on, and what is done with it. */
final class Quarantine implements Command {
  private static final String DOOR = "/api/v1/quarantine";
  private static final String JSON = "application/json";
  private static final String USAGE =
      "./hub quarantine list | entries GROUP | runs GROUP | show ID | replay ID [--dry-run]"
          + " | resend ID FILE --reason WHY [--dry-run] | reject ID --reason WHY"
          + " | hand-back ID --reason WHY | run GROUP --reason WHY [--rate N] [--dry-run]"
          + " | status RUN | stop RUN";

  @Override
  public int run(Session session) {
    Shown shown = new Shown(session);
    return switch (session.arguments().word(1, USAGE)) {
      case "list" -> shown.causes(ask(session, "GET", ""));
      case "entries" -> shown.lines(ask(session, "GET", group(session, "/entries")));
      case "runs" -> shown.lines(ask(session, "GET", group(session, "/runs")));
      case "show" -> show(session, shown);
      case "replay" -> shown.tried(ask(session, "POST", entry(session, "/replay")));
      case "resend" -> shown.tried(post(session, entry(session, "/resend"), mended(session)));
      case "reject" -> shown.fields(post(session, entry(session, "/reject"), why(session)));
      case "hand-back" -> shown.fields(post(session, entry(session, "/hand-back"), why(session)));
      case "run" -> started(session, shown);
      case "status" -> shown.fields(ask(session, "GET", named(session, "/runs/", "")));
      case "stop" -> shown.fields(ask(session, "POST", named(session, "/runs/", "/stop")));
      default -> throw new Failure(FAILED, "usage.command", USAGE);
    };
  }

  private static int show(Session session, Shown shown) {
    shown.fields(ask(session, "GET", named(session, "/", "")));
    return shown.lines(ask(session, "GET", named(session, "/", "/actions")));
  }

  private static int started(Session session, Shown shown) {
    ObjectNode order = why(session);
    session.arguments().value(Option.RATE).ifPresent(rate -> order.put("rate", rate));
    JsonNode answer = post(session, group(session, "/replay"), order);
    return answer.has("run")
        ? shown.fields(answer.path("run"))
        : shown.foreseen(answer.path("foreseen"));
  }

  private static String entry(Session session, String deed) {
    return named(session, "/", deed) + dryRun(session);
  }

  private static String group(Session session, String door) {
    return named(session, "/groups/", door) + dryRun(session);
  }

  /** The id stands behind the word that says what is wanted. */
  private static String named(Session session, String before, String behind) {
    String id = session.arguments().word(2, USAGE);
    return before + URLEncoder.encode(id, StandardCharsets.UTF_8) + behind;
  }

  private static String dryRun(Session session) {
    return session.arguments().has(Option.DRY_RUN) ? "?dryRun=true" : "";
  }

  private static ObjectNode why(Session session) {
    ObjectNode request = new ObjectMapper().createObjectNode();
    session.arguments().value(Option.REASON).ifPresent(why -> request.put("reason", why));
    return request;
  }

  private static ObjectNode mended(Session session) {
    Path file = Path.of(session.arguments().word(3, USAGE));
    try {
      return why(session).put("document", Files.readString(file));
    } catch (IOException unreadable) {
      throw new Failure(FAILED, "send.noFile", file.toString());
    }
  }

  private static JsonNode ask(Session session, String method, String door) {
    return call(session, method, door, "");
  }

  private static JsonNode post(Session session, String door, ObjectNode request) {
    return call(session, "POST", door, request.toString());
  }

  private static JsonNode call(Session session, String method, String door, String request) {
    var body = request.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(request);
    var answer = new HubClient(session, DoorKey.of(session)).call(method, DOOR + door, JSON, body);
    if (!answer.isGood()) {
      throw answer.refusal(REFUSED);
    }
    return answer.body();
  }
}
