package no.knutepunkt.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code ./hub token ...}: makes, lists and revokes the keys to the doors. */
final class Token implements Command {
  private static final String DOOR = "/api/v1/tokens";
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f]");
  private static final String JSON = "application/json";
  private static final String USAGE =
      "./hub token secretariat | company ORGNR | website | research PROJECT"
          + " | list | revoke TOKEN_ID";

  @Override
  public int run(Session session) {
    String what = session.arguments().word(1, USAGE);
    HubClient hub = new HubClient(session, key(session));
    return switch (what) {
      case "secretariat", "website" -> make(session, hub, new ObjectMapper().createObjectNode());
      case "company" -> make(session, hub, named(number(session)));
      case "research" -> make(session, hub, named(session.arguments().word(2, USAGE)));
      case "list" -> list(session, hub);
      case "revoke" -> revoke(session, hub, session.arguments().word(2, USAGE));
      default -> throw new Failure(FAILED, "usage.command", USAGE);
    };
  }

  /** Of the data here it is always the operator who hands out tokens. */
  private static String key(Session session) {
    return session.arguments().has(Arguments.Option.AT)
        ? DoorKey.of(session)
        : new OperatorToken(session.data()).text();
  }

  /** Digits may be typed in groups, as on a letterhead: 310 000 006. */
  private static String number(Session session) {
    List<String> typed = session.arguments().words();
    session.arguments().word(2, USAGE);
    return SPACE.matcher(String.join("", typed.subList(2, typed.size()))).replaceAll("");
  }

  private static ObjectNode named(String id) {
    return new ObjectMapper().createObjectNode().put("id", id);
  }

  private static int make(Session session, HubClient hub, ObjectNode request) {
    request.put("kind", session.arguments().word(1, USAGE));
    var answer = hub.call("POST", DOOR, JSON, BodyPublishers.ofString(request.toString()));
    if (!answer.isGood()) {
      throw answer.refusal(REFUSED);
    }
    session.out().println(answer.body().path("token").asText());
    return DONE;
  }

  private static int list(Session session, HubClient hub) {
    var answer = hub.call("GET", DOOR, JSON, BodyPublishers.noBody());
    if (!answer.isGood()) {
      throw answer.refusal(REFUSED);
    }
    answer.body().forEach(token -> session.out().println(line(token)));
    return DONE;
  }

  private static String line(JsonNode token) {
    return token.properties().stream()
        .map(Map.Entry::getValue)
        .map(JsonNode::asText)
        .collect(Collectors.joining("\t"));
  }

  private static int revoke(Session session, HubClient hub, String id) {
    String path = DOOR + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    var answer = hub.call("DELETE", path, JSON, BodyPublishers.noBody());
    if (!answer.isGood()) {
      throw answer.refusal(REFUSED);
    }
    session.complain("token.revoked", id);
    return DONE;
  }
}
