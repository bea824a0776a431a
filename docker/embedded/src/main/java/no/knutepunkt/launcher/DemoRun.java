package no.knutepunkt.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import no.knutepunkt.launcher.SampleNetwork.Figure;
import no.knutepunkt.launcher.SampleNetwork.Upload;

/** Sends the sample network through a hub, waits until it has arrived, and shows the result. */
final class DemoRun {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  private final Session session;
  private final SampleNetwork network;
  private final Predicate<Duration> endsWithin;
  private final HubClient secretariat;

  /**
   * The demo on a hub that answers.
   *
   * @param token the secretariat's or the operator's
   * @param endsWithin waits no longer than this; true if the hub was closed meanwhile
   */
  DemoRun(Session session, String token, Predicate<Duration> endsWithin) {
    this.session = session;
    this.endsWithin = endsWithin;
    this.network = SampleNetwork.read(session.home());
    this.secretariat = new HubClient(session, token);
  }

  /** True if every figure is as expected. */
  boolean run() {
    session.say("demo.sending");
    put("/api/v1/dues/rates", "text/csv", file("dues-rates-2006.csv"));
    put(
        "/api/v1/courses/Hydraulikk,%2032%20timer/editions/2006-h%C3%B8st",
        "application/json", BodyPublishers.ofString("{\"minimumParticipants\": 8}"));
    List<DemoResult> results = new ArrayList<>();
    network.uploads().forEach(upload -> results.add(send(upload)));
    results.replaceAll(this::awaitArrival);
    new DemoTable(session).show(results);
    session.say("demo.figures");
    boolean figures = network.figures().stream().map(this::show).reduce(true, Boolean::logicalAnd);
    boolean good = figures && results.stream().allMatch(DemoResult::isAsExpected);
    session.say(good ? "demo.good" : "demo.bad");
    return good;
  }

  private DemoResult send(Upload upload) {
    Path file = SampleNetwork.folder(session.home()).resolve(upload.file());
    var answer =
        secretariat.call(
            "POST", "/api/v1/streams/" + upload.stream(), Send.contentType(file), body(file));
    if (!answer.isGood()) {
      throw answer.refusal(Command.FAILED);
    }
    return new DemoResult(upload, answer.body(), answer.body());
  }

  private DemoResult awaitArrival(DemoResult sent) {
    Instant deadline = Instant.now().plus(PATIENCE);
    DemoResult seen = look(sent);
    while (!seen.isAsExpected() && Instant.now().isBefore(deadline)) {
      if (endsWithin.test(BETWEEN_LOOKS)) {
        return seen;
      }
      seen = look(sent);
    }
    return seen;
  }

  private DemoResult look(DemoResult sent) {
    String receipt = sent.verdict().path("receipt").asText();
    return new DemoResult(sent.upload(), sent.verdict(), get("/api/v1/receipts/" + receipt));
  }

  private boolean show(Figure figure) {
    JsonNode list = get(figure.door()).at(figure.path());
    long seen = figure.sum() == null ? list.size() : sum(list, figure.sum());
    boolean good = seen == figure.expected();
    session.say(
        good ? "demo.figure" : "demo.figureBad",
        session.words().say("demo.figure." + figure.name()),
        Long.toString(seen),
        Long.toString(figure.expected()),
        figure.door());
    return good;
  }

  private static long sum(JsonNode list, String field) {
    long sum = 0;
    for (JsonNode one : list) {
      sum += one.path(field).asLong();
    }
    return sum;
  }

  private JsonNode get(String door) {
    return good(secretariat.call("GET", door, "application/json", BodyPublishers.noBody())).body();
  }

  private void put(String door, String contentType, BodyPublisher body) {
    good(secretariat.call("PUT", door, contentType, body));
  }

  private static HubClient.Answer good(HubClient.Answer answer) {
    if (!answer.isGood()) {
      throw answer.refusal(Command.FAILED);
    }
    return answer;
  }

  private BodyPublisher file(String name) {
    return body(SampleNetwork.folder(session.home()).resolve(name));
  }

  private static BodyPublisher body(Path file) {
    try {
      return BodyPublishers.ofByteArray(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new Failure(Command.FAILED, "send.noFile", file.toString());
    }
  }
}
