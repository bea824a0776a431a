package no.knutepunkt.everydoor;

import java.util.Map;
import java.util.UUID;
import no.knutepunkt.everydoor.HubOverHttp.Body;

/** What is sent to doors that want a body: always something about company A. */
final class Bodies {

  private static final String GATE = "/api/v1/streams/";

  private static final Map<String, Body> BY_DOOR =
      Map.of(
          "POST /api/v1/tokens", Body.json("{\"kind\":\"secretariat\"}"),
          "PUT /api/v1/dues/rates",
              new Body(
                  "text/csv",
                  "year;employees_from;employees_to;membership_nok;service_nok\n2031;1;;1;1\n"),
          "PUT /api/v1/projects/{projectId}/participants",
              Body.json("[\"" + TwoCompanies.STRANGER + "\"]"),
          "POST /api/v1/quarantine/{id}/resend", Body.json("{\"document\":\"x\",\"reason\":\"x\"}"),
          "POST /api/v1/quarantine/{id}/reject", Body.json("{\"reason\":\"x\"}"),
          "POST /api/v1/quarantine/{id}/hand-back", Body.json("{\"reason\":\"x\"}"),
          "POST /api/v1/quarantine/groups/{group}/replay", Body.json("{\"reason\":\"x\"}"),
          "PUT /api/v1/courses/{course}/editions/{edition}",
              Body.json("{\"minimumParticipants\":6}"),
          "PUT /api/v1/promises/{stream}/{organisationNumber}", Body.json("{\"latest\":\"16:00\"}"),
          "PUT /api/v1/courses/editions", Body.json("{\"minimumParticipants\":6}"));

  /** One row of company A for each stream. */
  private static final Map<String, String> BY_STREAM =
      Map.of(
          "member-updates", "{\"organisationNumber\":\"%s\",\"name\":\"Overtatt AS\"}",
          "course-registrations",
              "{\"organisationNumber\":\"%s\",\"registrationId\":\"9\",\"course\":\"Sveising\","
                  + "\"edition\":\"2026\",\"participantName\":\"Participant 9\"}",
          "project-log-entries",
              "{\"organisationNumber\":\"%s\",\"entryId\":\"9\",\"projectId\":\"Fremmed\","
                  + "\"kind\":\"meeting\",\"date\":\"2026-03-01\"}",
          "survey-results",
              "{\"organisationNumber\":\"%s\",\"surveyId\":\"AM\",\"wave\":\"baseline\","
                  + "\"respondent\":\"9\",\"answers\":{\"q\":1}}",
          "news-items", "{\"newsId\":\"medlemsnytt\",\"title\":\"Om %s\",\"audience\":\"public\"}");

  private Bodies() {}

  static Body of(Door door, String address) {
    if (!door.takesBody()) {
      return Body.NONE;
    }
    Body body = address.startsWith(GATE) ? row(address) : BY_DOOR.get(door.name());
    if (body == null) {
      throw new AssertionError(
          "%s wants a body, and nobody has said which: add a line for it to Bodies."
              .formatted(door.name()));
    }
    return body;
  }

  private static Body row(String address) {
    String row = BY_STREAM.get(address.substring(GATE.length()).replaceAll("\\?.*", ""));
    return row == null ? null : Body.json(row.formatted(TwoCompanies.A));
  }

  /** A good row that nobody has sent before. */
  static Body freshRow(String stream) {
    String row = BY_STREAM.get(stream);
    if (row == null) {
      throw new AssertionError("No row for " + stream + ": add a line for it to Bodies.");
    }
    return new Body(
        "application/cloudevents+json",
        "{\"specversion\":\"1.0\",\"type\":\"x\",\"source\":\"/\",\"id\":\"%s\",\"data\":%s}"
            .formatted(UUID.randomUUID(), row.formatted(TwoCompanies.A)));
  }
}
