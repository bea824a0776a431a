package no.knutepunkt.everydoor;

import static no.knutepunkt.everydoor.Guest.COMPANY_A;
import static no.knutepunkt.everydoor.Guest.COMPANY_B;
import static no.knutepunkt.everydoor.Guest.SECRETARIAT;
import static no.knutepunkt.everydoor.Guest.WEBSITE;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.knutepunkt.everydoor.HubOverHttp.Body;
import no.knutepunkt.testing.HubTest;

/** A network of two companies, each with something of everything that no other may read. */
final class TwoCompanies {

  static final String A = "310000019";
  static final String B = "310000027";
  static final String STRANGER = "310000035";

  private static final Body RATES =
      new Body(
          "text/csv",
          """
          year;employees_from;employees_to;membership_nok;service_nok
          2026;1;10;250;1250
          2026;11;50;250;2750
          2026;51;;250;4750
          """);

  private final HubOverHttp hub;
  private final Map<Guest, String> tokens = new EnumMap<>(Guest.class);
  private final Map<Owner, Map<String, String>> ids = new EnumMap<>(Owner.class);
  private final List<Marker> markers = new ArrayList<>();

  TwoCompanies(HubOverHttp hub) {
    this.hub = hub;
    handOutTokens();
    hub.ask("PUT", "/api/v1/dues/rates", HubTest.OPERATOR, RATES);
    moveIn(new Tenant(Owner.A, A, COMPANY_A));
    moveIn(new Tenant(Owner.B, B, COMPANY_B));
    ids.put(Owner.NOBODY, Ids.ofNobody());
    publishNews();
    awaitQuiet();
  }

  private record Tenant(Owner owner, String number, Guest guest) {

    /** A word of this company's own; it is a plausible value of any text field. */
    String word(String what) {
      return what + "Merke" + owner;
    }
  }

  String token(Guest guest) {
    return tokens.get(guest);
  }

  Map<String, String> ids(Owner owner) {
    return ids.get(owner);
  }

  List<Marker> markers() {
    return markers;
  }

  private void handOutTokens() {
    tokens.put(Guest.WITHOUT_TOKEN, "");
    tokens.put(Guest.NONSENSE_TOKEN, "kp_nobodysnobodysnobodysnobodysnobodysnobodys");
    tokens.put(SECRETARIAT, HubTest.OPERATOR);
    tokens.put(COMPANY_A, issued("company", A).path("token").asText());
    tokens.put(COMPANY_B, issued("company", B).path("token").asText());
    tokens.put(WEBSITE, issued("website", null).path("token").asText());
    tokens.put(Guest.RESEARCH, issued("research", "arbeidsmiljo-2026").path("token").asText());
    JsonNode lost = issued("company", A);
    tokens.put(Guest.REVOKED_TOKEN, lost.path("token").asText());
    hub.call(
        "DELETE",
        "/api/v1/tokens/" + lost.path("tokenId").asText(),
        new HubOverHttp.Sent(HubTest.OPERATOR, "*/*", Body.NONE));
  }

  private JsonNode issued(String kind, String id) {
    String whose = id == null ? "" : ",\"id\":\"" + id + "\"";
    String wish = "{\"kind\":\"" + kind + "\"" + whose + "}";
    return hub.ask("POST", "/api/v1/tokens", HubTest.OPERATOR, Body.json(wish));
  }

  private void moveIn(Tenant tenant) {
    String receipt = sendMembers(tenant);
    sendRegistration(tenant);
    sendLog(tenant);
    sendAnswers(tenant);
    JsonNode quarantine = awaitQuarantine(tenant, receipt);
    String journey =
        hub.get("/api/v1/journeys?receipt=" + receipt, token(tenant.guest()))
            .at("/0/journey")
            .asText();
    ids.put(
        tenant.owner(),
        Ids.of(
            tenant.number(),
            tenant.word("Prosjekt"),
            receipt,
            new Ids.Quarantined(
                quarantine.at("/0/newest/0/id").asText(), quarantine.at("/0/group").asText()),
            issued("company", tenant.number()).path("tokenId").asText(),
            journey));
    Set<Guest> own = Set.of(tenant.guest(), SECRETARIAT);
    Stream.of("Telefon", "Kontakt", "Maskin", "Mangler", "Deltaker", "Behov", "Prosjekt", "Logg")
        .forEach(what -> markers.add(new Marker(tenant.word(what), own)));
    markers.add(new Marker(tenant.word("epost").toLowerCase(java.util.Locale.ROOT), own));
    markers.add(new Marker(receipt, own));
    markers.add(new Marker(journey, own));
    Stream.of("Enhet", "Respondent", "Element", "Vrang")
        .forEach(what -> markers.add(new Marker(tenant.word(what), Set.of())));
  }

  /** One good row and one bad one. */
  private String sendMembers(Tenant who) {
    String table =
        """
        Orgnr;Navn;Telefon;E-post;Kontaktperson;Maskiner;Ansatte;Innmeldt
        %1$s;Bedrift %2$s AS;%3$s;%4$s@example.no;%5$s;%6$s;25;2020-01-01
        %8$s;Bedrift %2$s AS;@SUM(A1);-7,5;=1+1;-2+3;%7$s;2020-01-01
        """
            .formatted(
                who.number(),
                who.owner(),
                who.word("Telefon"),
                who.word("epost").toLowerCase(java.util.Locale.ROOT),
                who.word("Kontakt"),
                who.word("Maskin"),
                who.word("Mangler"),
                // So that each company's cause is its own.
                who.owner() == Owner.A ? "310000018" : who.number());
    return send(who, "member-updates", new Body("text/csv", table));
  }

  private void sendRegistration(Tenant who) {
    send(
        who,
        "course-registrations",
        Body.json(
            """
            {"registrationId":"1","course":"Hydraulikk","edition":"2026","status":"requested",
             "organisationNumber":"%s","participantName":"=HYPERLINK(1)%s","needs":"%s"}
            """
                .formatted(who.number(), who.word("Deltaker"), who.word("Behov"))));
  }

  private void sendLog(Tenant who) {
    String project = who.word("Prosjekt");
    send(
        who,
        "project-log-entries",
        Body.json(
            """
            {"entryId":"1","projectId":"%s","organisationNumber":"%s","kind":"meeting",
             "date":"2026-03-01","text":"%s","release":"project"}
            """
                .formatted(project, who.number(), who.word("Logg"))));
    hub.ask(
        "PUT",
        "/api/v1/projects/" + project + "/participants",
        HubTest.OPERATOR,
        Body.json("[\"" + who.number() + "\"]"));
  }

  /** One good row and one whose answer is none. */
  private void sendAnswers(Tenant who) {
    String row =
        """
        {"surveyId":"AM","wave":"baseline","organisationNumber":"%s","unit":"%s",
         "respondent":"%s","answers":{"%s":%s}}
        """;
    String good =
        row.formatted(
            who.number(), who.word("Enhet"), who.word("Respondent"), who.word("Element"), 3);
    String bad =
        row.formatted(who.number(), who.word("Enhet"), who.word("Vrang"), who.word("Element"), 9);
    send(who, "survey-results", Body.json("[" + good + "," + bad + "]"));
  }

  private String send(Tenant who, String stream, Body body) {
    return hub.ask("POST", "/api/v1/streams/" + stream, token(who.guest()), body)
        .path("receipt")
        .asText();
  }

  private JsonNode awaitQuarantine(Tenant tenant, String receipt) {
    return await()
        .until(
            () -> hub.get("/api/v1/quarantine?receipt=" + receipt, token(tenant.guest())),
            causes -> !causes.isEmpty());
  }

  private void publishNews() {
    publish("medlemsnytt", "members", "", Set.of(COMPANY_A, COMPANY_B, WEBSITE, SECRETARIAT));
    publish("flynytt", "Fly", "", Set.of(WEBSITE, SECRETARIAT));
    publish("sperret", "public", ",\"embargoUntil\":\"2099-01-01T00:00:00Z\"", Set.of(SECRETARIAT));
  }

  private void publish(String newsId, String audience, String more, Set<Guest> readers) {
    String title = newsId + "Merke";
    String item = "{\"newsId\":\"%s\",\"title\":\"%s\",\"audience\":\"%s\"%s}";
    hub.ask(
        "POST",
        "/api/v1/streams/news-items",
        HubTest.OPERATOR,
        Body.json(item.formatted(newsId, title, audience, more)));
    markers.add(new Marker(title, readers));
  }

  /** Until nothing is under way any more; what is under embargo waits for its own day. */
  private void awaitQuiet() {
    await().until(() -> hub.get("/api/v1/news", HubTest.OPERATOR).toString().contains("sperret"));
    for (JsonNode receipt : hub.get("/api/v1/receipts", HubTest.OPERATOR)) {
      if (!receipt.path("stream").asText().equals("news-items")) {
        awaitArrival("/api/v1/receipts/" + receipt.path("receipt").asText());
      }
    }
  }

  private void awaitArrival(String journey) {
    await()
        .until(
            () -> hub.get(journey, HubTest.OPERATOR).findValues("waiting"),
            waiting -> waiting.stream().allMatch(count -> count.asInt() == 0));
  }
}
