package no.knutepunkt.system.crashes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import no.knutepunkt.system.crashes.Rows.Body;

/** Those who send: they remember what they were told, and send again what nobody answered. */
final class Senders {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final History history;
  private final Queue<Body> unanswered = new ConcurrentLinkedQueue<>();
  private final Queue<String> receipts = new ConcurrentLinkedQueue<>();

  Senders(History history) {
    this.history = history;
  }

  /** All at the same time; returns when each has its answer or will never have it. */
  void send(HubProcess hub, Collection<Body> bodies) {
    Together.all(bodies.stream().map(body -> () -> send(hub, body)));
  }

  private void send(HubProcess hub, Body body) {
    if (sendOnce(hub, body) == Sent.Answer.UNANSWERED) {
      unanswered.add(body);
    }
  }

  /** For those who see to it themselves that it is sent again. */
  Sent.Answer sendOnce(HubProcess hub, Body body) {
    Sent.Answer answer = answer(hub, body);
    history.add(body.events().stream().map(one -> one.answered(answer)).toList());
    return answer;
  }

  private Sent.Answer answer(HubProcess hub, Body body) {
    HttpResponse<String> said;
    try {
      said =
          hub.call("POST", "/api/v1/streams/" + body.stream(), "application/x-ndjson", body.text());
    } catch (IOException brokenOff) {
      return Sent.Answer.UNANSWERED;
    }
    if (said.statusCode() >= 500) {
      return Sent.Answer.UNANSWERED;
    }
    JsonNode verdict = read(said.body());
    if (said.statusCode() != 202 || verdict.path("accepted").asInt() != body.events().size()) {
      throw new AssertionError(body.stream() + ": " + said.statusCode() + " " + said.body());
    }
    receipts.add(verdict.path("receipt").asText());
    return Sent.Answer.PROMISED;
  }

  /** What a sender does who was not answered: the same again, until it is. */
  void sendAgain(HubProcess hub) {
    List<Body> again = new ArrayList<>();
    for (Body body = unanswered.poll(); body != null; body = unanswered.poll()) {
      again.add(body);
    }
    again.forEach(body -> send(hub, body));
  }

  /** Receipts that were promised since the last time this was asked. */
  List<String> newReceipts() {
    List<String> fresh = new ArrayList<>();
    for (String one = receipts.poll(); one != null; one = receipts.poll()) {
      fresh.add(one);
    }
    return fresh;
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException notJson) {
      throw new UncheckedIOException(notJson);
    }
  }
}
