package no.knutepunkt.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that want to be more than texts, in every field of every stream. */
class HostileTextIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String FORGED =
      "x\r\n2026-11-22T00:00:00.000Z ERROR 1 --- forged line\u001b[31m\u001b]0;forged\u0007";

  private static final List<String> EVALUATED =
      List.of(
          "'; drop table member cascade; --",
          "' or '1'='1",
          "#{7*191}",
          "#{T(java.lang.Runtime).getRuntime().exec('true')}",
          "${7*191} $simple{7*191} ${bean:gate?method=hashCode}",
          "${header.Authorization} ${sys.user.dir} {{HUB_OPERATOR_TOKEN}}",
          "__${7*191}__::.x *{7*191} [[${7*191}]]",
          "{0} %s %n {}");

  /** A row without faults for each stream; each text in it is replaced in its turn. */
  private static final Map<String, String> GOOD =
      Map.of(
          "member-updates", "{\"organisationNumber\":\"310000019\",\"name\":\"Fjord AS\"}",
          "course-registrations",
              "{\"registrationId\":\"1\",\"course\":\"Hydraulikk\",\"edition\":\"2026\","
                  + "\"organisationNumber\":\"310000019\",\"participantName\":\"Participant 1\"}",
          "project-log-entries",
              "{\"entryId\":\"1\",\"projectId\":\"P\",\"organisationNumber\":\"310000019\","
                  + "\"kind\":\"meeting\",\"date\":\"2026-03-01\"}",
          "survey-results",
              "{\"surveyId\":\"AM\",\"wave\":\"baseline\",\"organisationNumber\":\"310000019\","
                  + "\"respondent\":\"r1\",\"answers\":{\"q1\":3}}",
          "news-items",
              "{\"newsId\":\"1\",\"title\":\"Kurs\",\"audience\":\"members\",\"language\":\"nb\"}");

  private final Attacks attacks = new Attacks();

  @AfterEach
  void nothingOfItIsInTheLogAndTheHubIsWell() throws IOException {
    attacks.hubIsWell();
    assertThat(attacks.hub().log())
        .doesNotContainIgnoringCase("forged")
        .doesNotContain("\u001b", "drop table", "7*191");
  }

  @Test
  void everyTextFieldOfEveryStreamTakesItAsTextOrRefusesItByName() throws IOException {
    JsonNode contract = attacks.hub().get("/v3/api-docs").body();
    List<String> streams = words(contract);
    assertThat(GOOD.keySet()).as("a good row for each stream").containsAll(streams);
    for (String stream : streams) {
      List<String> attacked = new ArrayList<>();
      String rows = rows(stream, contract, attacked);
      RawCall.Answer answer = attacks.send(stream, Attacks.NDJSON, rows);
      assertThat(answer.status()).as(answer.text()).isIn(202, 422);
      JsonNode verdict = answer.json();
      assertThat(verdict.path("accepted").asInt() + verdict.path("rejectedRows").asInt())
          .isEqualTo(attacked.size());
      for (JsonNode fault : verdict.path("rejected")) {
        String field = attacked.get(fault.path("row").asInt() - 1);
        assertThat(fault.path("field").asText()).as(stream + " " + fault).isEqualTo(field);
      }
      assertThat(answer.text()).doesNotContain("1337");
    }
  }

  private static List<String> words(JsonNode contract) {
    List<String> streams = new ArrayList<>();
    contract
        .at("/paths/~1api~1v1~1streams~1{stream}/post/parameters")
        .findValues("enum")
        .forEach(words -> words.forEach(word -> streams.add(word.asText())));
    assertThat(streams).isNotEmpty();
    return streams;
  }

  private static String rows(String stream, JsonNode contract, List<String> attacked)
      throws IOException {
    JsonNode properties = contract.at("/components/schemas/" + stream + "/properties");
    List<String> attacks = new ArrayList<>(EVALUATED);
    attacks.add(FORGED);
    StringBuilder rows = new StringBuilder();
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      String type = property.getValue().path("type").asText();
      if (type.equals("string") || type.equals("array")) {
        for (String attack : attacks) {
          rows.append(row(stream, property.getKey(), attack, type.equals("array"))).append('\n');
          attacked.add(property.getKey());
        }
      }
    }
    return rows.toString();
  }

  private static String row(String stream, String field, String attack, boolean isList)
      throws IOException {
    ObjectNode row = (ObjectNode) JSON.readTree(GOOD.get(stream));
    if (isList) {
      row.putArray(field).add(attack);
    } else {
      row.put(field, attack);
    }
    return row.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "member-updates, contactPerson, /api/v1/members/310000019",
    "course-registrations, participantName, /api/v1/courses/Hydraulikk/editions/2026/participants",
    "project-log-entries, text, /api/v1/projects/P/entries",
    "news-items, title, /api/v1/news"
  })
  void whatIsTakenComesOutAsItWent(String stream, String field, String door) throws IOException {
    for (String text : EVALUATED) {
      RawCall.Answer answer =
          attacks.send(
              stream, Attacks.JSON, row(stream, field, text, false).replace(":\"1\"", ":\"2\""));
      assertThat(answer.status()).as(answer.text()).isEqualTo(202);
      await()
          .untilAsserted(
              () ->
                  assertThat(attacks.hub().get(door).body().findValuesAsText(field))
                      .contains(text));
    }
  }

  @Test
  void addressesHeadersAndTokensForgeNoLine() throws IOException {
    String crlf = "%0d%0a2026-11-22T00:00:00.000Z%20ERROR%20forged%1b%5b31m";
    attacks.send("x" + crlf, Attacks.JSON, "{}");
    attacks.send("member-updates?onError=" + crlf, Attacks.CSV, "a\nb\n");
    RawCall.Answer named = attacks.send("member-updates?column.x" + crlf + "=name", "text/csv", "");
    assertThat(named.status()).isEqualTo(400);
    for (String header :
        List.of("Content-Type: text/", "ce-id: ", "User-Agent: ", "Accept-Language: ", "X-Y: ")) {
      attacks.send("member-updates", Attacks.JSON, "{}", header + "forged");
      attacks.send("member-updates", Attacks.JSON, "{}", header + "forged\u001b[31m");
    }
    try (RawCall call =
        RawCall.begun(
            attacks.hub(), "GET /api/v1/receipts", "Authorization: Bearer forged\u001b[31m")) {
      assertThat(call.answer().status()).isIn(400, 401);
    }
  }

  @Test
  void nobodyIsCalledAtAnAddressThatStandsInAText() throws IOException {
    try (ServerSocket listener = new ServerSocket(0)) {
      listener.setSoTimeout(1);
      String home = "127.0.0.1:" + listener.getLocalPort();
      String text = "${jndi:ldap://" + home + "/x} http://" + home + "/x #{T(java.net.URL)}";
      attacks.send(
          "member-updates",
          Attacks.JSON,
          row("member-updates", "name", text, false),
          "X-Y: " + text);
      attacks.send("x" + "%24%7Bjndi:ldap:%2F%2F" + home + "%7D", Attacks.JSON, "{}");
      attacks.hubIsWell();
      assertThat(isCalled(listener)).isFalse();
    }
  }

  private static boolean isCalled(ServerSocket listener) throws IOException {
    try {
      listener.accept().close();
      return true;
    } catch (java.net.SocketTimeoutException nobody) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.json", "/feed.atom", "/feed.rss"})
  void newsComesOutCleanInEveryFeed(String feed) throws IOException, XMLStreamException {
    String hostile =
        "<p onclick=alert(1)>Bra</p><script>evil()</script><svg/onload=evil()><a"
            + " href='javascript:evil()'>x</a>]]><![CDATA[<img src=x onerror=evil()>]]>"
            + "<iframe src='//evil'></iframe><style>*{evil}</style>&#x0;\ud83d\ude80";
    ObjectNode item = (ObjectNode) JSON.readTree(GOOD.get("news-items"));
    item.put("newsId", "html").put("audience", "public").put("body", hostile);
    item.put("summary", "]]></description><script>evil()</script>");
    item.put("title", "Rent </title><script>evil()</script> ]]> & < >");
    assertThat(attacks.send("news-items", Attacks.JSON, item.toString()).status()).isEqualTo(202);
    await().untilAsserted(() -> assertThat(feed(feed)).contains("Rent"));
    String shown = feed(feed);
    String markup = feed.endsWith("json") ? html(JSON.readTree(shown)) : html(shown);
    assertThat(markup)
        .contains("Bra")
        .doesNotContainIgnoringCase("<script")
        .doesNotContainIgnoringCase("<svg", "<iframe", "<style", "<img")
        .doesNotContainIgnoringCase("javascript:", "onclick", "onload=");
  }

  private String feed(String path) throws IOException {
    try (RawCall call = RawCall.begun(attacks.hub(), "GET " + path)) {
      return call.answer().text();
    }
  }

  private static String html(JsonNode feed) {
    return String.join(" ", feed.findValuesAsText("content_html"));
  }

  /** Everything that a reader takes for HTML; the feed must be well-formed to its end. */
  private static String html(String feed) throws XMLStreamException {
    byte[] bytes = feed.getBytes(StandardCharsets.UTF_8);
    XMLStreamReader xml =
        XMLInputFactory.newDefaultFactory().createXMLStreamReader(new ByteArrayInputStream(bytes));
    StringBuilder html = new StringBuilder();
    while (xml.hasNext()) {
      boolean isContent =
          xml.next() == XMLStreamReader.START_ELEMENT
              && List.of("content", "encoded", "description", "summary")
                  .contains(xml.getLocalName());
      if (isContent) {
        html.append(xml.getElementText()).append(' ');
      }
    }
    return html.toString();
  }
}
