package no.knutepunkt.system.crashes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.knutepunkt.platform.ContentId;
import no.knutepunkt.platform.OrganisationNumber;

/** Makes events whose version can be seen at every receiver. */
final class Rows {

  static final String COMPANY = "310000019";

  private static final int VERSIONS = 300;
  private static final String SECRETARIAT = "/secretariat";
  private static final String SOURCE = "/crashes";
  private static final String BAD = "{\"nothing\":\"known\"}\n";

  private final List<String> companies =
      IntStream.range(200_000_000, 299_999_999)
          .mapToObj(Integer::toString)
          .filter(OrganisationNumber::isValid)
          .limit(80_000)
          .toList();
  private final Map<String, Integer> keys = new HashMap<>();

  /** A body and what it holds. */
  record Body(String stream, List<Sent> events, String text) {}

  /** A key that no event has had. */
  synchronized String newKey(String stream) {
    int number = keys.merge(stream, 1, Integer::sum);
    return stream.equals("member-updates") ? companies.get(number) : "k-" + number;
  }

  /** The key that many bodies have an event of, one version after the other. */
  private String oldKey(String stream, int age) {
    return stream.equals("member-updates")
        ? companies.get(companies.size() - 1 - age)
        : "old-" + age;
  }

  static Body body(String stream, List<Sent> events) {
    return new Body(stream, events, text(events));
  }

  /** The old key's next version, two versions of a new key, another key, and a bad row. */
  Body shortBody(String stream, int number) {
    String key = newKey(stream);
    List<Sent> events =
        List.of(
            event(stream, oldKey(stream, number / VERSIONS), 1 + number % VERSIONS),
            event(stream, key, 1),
            event(stream, newKey(stream), 1),
            event(stream, key, 2));
    return new Body(stream, events, text(events) + BAD);
  }

  /** More rows than go on together. */
  Body longBody(String stream, int rows) {
    List<Sent> events = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      events.add(event(stream, newKey(stream), 1));
    }
    return body(stream, events);
  }

  /** These, and one that the gate will refuse. */
  Body withRefused(String stream, List<Sent> events, Sent refused) {
    return new Body(stream, events, text(events) + line(refused));
  }

  /** An event of the secretariat by an id of its own. */
  static Sent event(String stream, String key, long version) {
    UUID id = ContentId.of(SECRETARIAT, SOURCE, name(stream, key, version));
    return new Sent(id, stream, key, version, Sent.Answer.UNANSWERED);
  }

  private static String name(String stream, String key, long version) {
    return stream + "/" + key + "/" + version;
  }

  private static String text(List<Sent> events) {
    return events.stream().map(Rows::line).collect(Collectors.joining());
  }

  private static String line(Sent sent) {
    return """
    {"specversion":"1.0","type":"x","source":"%s","id":"%s","data":%s}
    """
        .formatted(SOURCE, name(sent.stream(), sent.key(), sent.version()), data(sent));
  }

  private static String data(Sent sent) {
    String key = sent.key();
    long version = sent.version();
    return switch (sent.stream()) {
      case "member-updates" ->
          """
          {"organisationNumber":"%s","name":"%d","employees":%d,"status":"member",\
          "joinedOn":"2005-01-01","changedAt":"2006-03-%02dT%02d:00:00Z"}\
          """
              .formatted(key, version, version, 1 + version / 24, version % 24);
      case "course-registrations" ->
          """
          {"organisationNumber":"%s","registrationId":"%s","course":"Sveising",\
          "edition":"2026","participantName":"Participant 9","needs":"%d"}\
          """
              .formatted(COMPANY, key, version);
      case "project-log-entries" ->
          """
          {"organisationNumber":"%s","entryId":"%s","projectId":"%s","kind":"meeting",\
          "date":"%d-%02d-01","text":"%d"}\
          """
              .formatted(COMPANY, key, key, 2000 + version / 4, 1 + version % 4 * 3, version);
      case "survey-results" ->
          """
          {"organisationNumber":"%s","surveyId":"%s","wave":"baseline","respondent":"9",\
          "unit":"%d","answers":{"q":1}}\
          """
              .formatted(COMPANY, key, version);
      case "news-items" ->
          """
          {"newsId":"%s","title":"%d","audience":"public"}\
          """
              .formatted(key, version);
      default -> throw new IllegalArgumentException("no row for " + sent.stream());
    };
  }
}
