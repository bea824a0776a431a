package no.knutepunkt.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import no.knutepunkt.schemas.Topics;
import no.knutepunkt.testing.HubTest;
import no.knutepunkt.testing.LiveHub;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

/** What a message says, and who looked at it, through the doors of a whole hub. */
@HubTest
class WhoLookedTest {

  private static final String FJORD = "310028142";
  private static final String ON_DEMAND = "?personal=true&reason=Called+back";

  private final TestRestTemplate http;
  private final LiveHub hub;
  private final Receipts receipts;
  private final String company;

  WhoLookedTest(
      @Autowired TestRestTemplate http, @Autowired LiveHub hub, @Autowired Receipts receipts) {
    this.http = http;
    this.hub = hub;
    this.receipts = receipts;
    this.company = token("company", FJORD);
  }

  @Test
  void theSenderReadsAllThatItSentAndThatIsWrittenDownToo() {
    String content = content(memberUpdate("Participant 1"));
    JsonNode told = ask(content, company).getBody();
    assertThat(told.at("/fields/contactPerson").asText()).isEqualTo("Participant 1");
    assertThat(told.at("/fields/employees").asInt()).isEqualTo(25);
    assertThat(told.path("masked")).isEmpty();
    assertThat(newestLook().path("who").asText()).isEqualTo("/companies/" + FJORD);
  }

  @Test
  void theSecretariatReadsAboutNoPersonUnlessItAsks() {
    String content = content(memberUpdate("Participant 2"));
    long before = hub.count("look");
    JsonNode told = ask(content, HubTest.OPERATOR).getBody();
    assertThat(told.at("/fields/name").asText()).isEqualTo("Fjord Profil AS");
    assertThat(told.path("masked").toString()).isEqualTo("[\"email\",\"phone\",\"contactPerson\"]");
    assertThat(told.toString()).doesNotContain("Participant 2");
    assertThat(hub.count("look")).isEqualTo(before);
  }

  @Test
  void withoutAReasonThereIsNothingPersonalAndNoLook() {
    String content = content(memberUpdate("Participant 3"));
    long before = hub.count("look");
    ResponseEntity<JsonNode> refused = ask(content + "?personal=true", HubTest.OPERATOR);
    assertThat(refused.getStatusCode().value()).isEqualTo(400);
    assertThat(refused.getBody().path("code").asText()).isEqualTo("look-reason");
    assertThat(hub.count("look")).isEqualTo(before);
  }

  @Test
  void whenTheSecretariatAsksTheCompanyReadsWhoLookedAtWhatAndWhy() {
    UUID journey = memberUpdate("Participant 4");
    JsonNode told = ask(content(journey) + ON_DEMAND, HubTest.OPERATOR).getBody();
    assertThat(told.at("/fields/contactPerson").asText()).isEqualTo("Participant 4");
    JsonNode look = newestLook();
    assertThat(look.path("who").asText()).isEqualTo("/secretariat");
    assertThat(look.path("id").asText()).isEqualTo(journey.toString());
    assertThat(look.path("fields").toString()).isEqualTo("[\"contactPerson\"]");
    assertThat(look.path("reason").asText()).isEqualTo("Called back");
    assertThat(look.toString()).doesNotContain("Participant");
  }

  @Test
  void nobodyElseReadsItAndNoLookIsWritten() {
    String content = content(memberUpdate("Participant 5"));
    long before = hub.count("look");
    for (String other : new String[] {token("company", "210028145"), token("website", "")}) {
      assertThat(ask(content + ON_DEMAND, other).getStatusCode().value()).isEqualTo(404);
    }
    assertThat(hub.count("look")).isEqualTo(before);
  }

  @Test
  void theAnswersToASurveyNobodyReads() {
    UUID journey =
        sent(
            "survey-results",
            """
            {"surveyId":"AM","wave":"baseline","organisationNumber":"%s","unit":"Sveis",
             "respondent":"7","answers":{"q1":4}}
            """
                .formatted(FJORD));
    for (String reader : new String[] {company, HubTest.OPERATOR}) {
      JsonNode told = ask(content(journey) + ON_DEMAND, reader).getBody();
      assertThat(told.at("/fields/surveyId").asText()).isEqualTo("AM");
      assertThat(told.path("masked").toString())
          .isEqualTo("[\"unit\",\"respondent\",\"answers\",\"submittedOn\"]");
    }
  }

  @Test
  void theWebsiteReadsNewsAsLongAsTheyAreOut() {
    String website = token("website", "");
    String news = "{\"newsId\":\"n1\",\"title\":\"%s\",\"audience\":\"public\"%s}";
    String first = content(sent("news-items", news.formatted("Kurs i høst", "")));
    await()
        .until(
            () -> ask(first, website).getBody().at("/fields/title").asText(),
            "Kurs i høst"::equals);
    assertThat(ask(first, website).getBody().path("masked").toString()).contains("audience");

    sent("news-items", news.formatted("Avlyst", ",\"retracted\":true"));
    await().until(() -> ask(first, website).getBody().path("fields").isEmpty());
  }

  @Test
  void whatTheTopicHasLetGoOfIsNoLongerKept() {
    Accepted event = new Accepted(UUID.randomUUID(), 1, FJORD, null, null, null);
    Upload upload =
        new Upload(UUID.randomUUID(), Topics.MEMBER_UPDATES, "/companies/" + FJORD, null);
    receipts.complete(upload, new Landed(upload.receipt(), java.util.List.of(event), 0)).join();
    ResponseEntity<JsonNode> gone = ask(content(event.event()), company);
    assertThat(gone.getStatusCode().value()).isEqualTo(410);
    assertThat(gone.getBody().path("detail").asText()).contains("oppbevares ikke lenger");
  }

  @Test
  void openingARowInQuarantineIsALook() {
    String row = "{\"organisationNumber\":\"%s\",\"employees\":\"mange\"}".formatted(FJORD);
    String of = "/api/v1/quarantine?receipt=" + post("member-updates", "application/json", row);
    String entry =
        await()
            .until(
                () -> ask(of, company).getBody().at("/0/newest/0/id").asText(),
                id -> !id.isEmpty());
    ask("/api/v1/quarantine/" + entry, HubTest.OPERATOR);
    JsonNode look = newestLook();
    assertThat(look.path("what").asText()).isEqualTo("quarantine");
    assertThat(look.path("who").asText()).isEqualTo("/secretariat");
    assertThat(look.path("id").asText()).isEqualTo(entry);
  }

  @Test
  void aMessageIsFoundAmongThousandsOfTheSameFile() {
    StringBuilder rows = new StringBuilder();
    for (int row = 1; row <= 20_000; row++) {
      rows.append("{\"organisationNumber\":\"%s\",\"name\":\"Rad %d\"}\n".formatted(FJORD, row));
    }
    String receipt = post("member-updates", "application/x-ndjson", rows.toString());
    String last = "/api/v1/journeys?receipt=%s&row=20000".formatted(receipt);
    String journey = ask(last, company).getBody().at("/0/journey").asText();
    assertThat(
            ask(content(UUID.fromString(journey)), company).getBody().at("/fields/name").asText())
        .isEqualTo("Rad 20000");
  }

  private JsonNode newestLook() {
    return ask("/api/v1/looks?limit=1", company).getBody().path(0);
  }

  private UUID memberUpdate(String contact) {
    return sent(
        "member-updates",
        "{\"organisationNumber\":\"%s\",\"name\":\"Fjord Profil AS\",\"employees\":25,\"contactPerson\":\"%s\"}"
            .formatted(FJORD, contact));
  }

  /** Sends a row; the journey that it is on. */
  private UUID sent(String stream, String row) {
    String receipt = post(stream, "application/json", row);
    String journeys = "/api/v1/journeys?receipt=" + receipt;
    return UUID.fromString(ask(journeys, HubTest.OPERATOR).getBody().at("/0/journey").asText());
  }

  /** Sends a body; the receipt. */
  private String post(String stream, String contentType, String body) {
    String sender = stream.equals("news-items") ? HubTest.OPERATOR : company;
    return http.exchange(
            RequestEntity.post("/api/v1/streams/" + stream)
                .header("Authorization", "Bearer " + sender)
                .header("Content-Type", contentType)
                .body(body),
            JsonNode.class)
        .getBody()
        .path("receipt")
        .asText();
  }

  private static String content(UUID journey) {
    return "/api/v1/journeys/" + journey + "/content";
  }

  private ResponseEntity<JsonNode> ask(String door, String token) {
    return http.exchange(
        RequestEntity.get(door)
            .header("Authorization", "Bearer " + token)
            .header("Accept-Language", "nb")
            .build(),
        JsonNode.class);
  }

  private String token(String kind, String id) {
    return http.exchange(
            RequestEntity.post("/api/v1/tokens")
                .header("Authorization", "Bearer " + HubTest.OPERATOR)
                .header("Content-Type", "application/json")
                .body(
                    id.isEmpty()
                        ? "{\"kind\":\"%s\"}".formatted(kind)
                        : "{\"kind\":\"%s\",\"id\":\"%s\"}".formatted(kind, id)),
            JsonNode.class)
        .getBody()
        .path("token")
        .asText();
  }
}
