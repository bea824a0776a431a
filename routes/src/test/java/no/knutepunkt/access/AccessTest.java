package no.knutepunkt.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import no.knutepunkt.testing.HubTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@HubTest
@ExtendWith(OutputCaptureExtension.class)
class AccessTest {

  private static final String TOKENS = "/api/v1/tokens";

  private final TestRestTemplate http;
  private final JdbcClient jdbc;

  AccessTest(@Autowired TestRestTemplate http, @Autowired JdbcClient jdbc) {
    this.http = http;
    this.jdbc = jdbc;
  }

  @ParameterizedTest
  @CsvSource({
    "secretariat,,200,201",
    "company,310028142,200,403",
    "website,,200,403",
    "research,arbeidsmiljo-2026,200,403"
  })
  void everyKindReadsItsReceiptsButOnlyTheSecretariatIssues(
      String kind, String id, int receipts, int tokens) {
    String token = issued(kind, id).path("token").asText();
    assertThat(get("/api/v1/receipts", token).getStatusCode().value()).isEqualTo(receipts);
    assertThat(issue(token, "website", null).getStatusCode().value()).isEqualTo(tokens);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kp_nobodys", "", "%%%", "kp_x y"})
  void aTokenThatIsNoneIsAnsweredWithAProblemAndHowToSendOne(String token) {
    assertRefused(get("/api/v1/receipts", token));
  }

  @Test
  void noTokenIsAnsweredTheSame() {
    assertRefused(http.exchange(RequestEntity.get("/api/v1/receipts").build(), JsonNode.class));
  }

  @Test
  void aPostWithoutTokenIsAnsweredTheSame() {
    assertRefused(http.postForEntity("/api/v1/quarantine/x/replay", null, JsonNode.class));
  }

  @Test
  void aRefusalSpeaksNorwegianToNorwegians() {
    var answer =
        http.exchange(
            RequestEntity.get("/api/v1/receipts").header("Accept-Language", "nb").build(),
            JsonNode.class);
    assertThat(answer.getBody().path("title").asText()).isEqualTo("Ingen gyldig nøkkel");
  }

  @Test
  void aRevokedTokenOpensNothingFromThatMoment() {
    JsonNode issued = issued("company", "310028142");
    String token = issued.path("token").asText();
    assertThat(get("/api/v1/receipts", token).getStatusCode().value()).isEqualTo(200);
    assertThat(revoke(issued.path("tokenId").asText()).getStatusCode().value()).isEqualTo(204);
    assertRefused(get("/api/v1/receipts", token));
  }

  @Test
  void aTokenIsRevokedOnce() {
    String id = issued("website", null).path("tokenId").asText();
    revoke(id);
    assertThat(revoke(id).getStatusCode().value()).isEqualTo(404);
  }

  @Test
  void theTableHoldsOnlyTheHash() {
    String token = issued("website", null).path("token").asText();
    assertThat(jdbc.sql("select t::text from token t").query(String.class).list())
        .isNotEmpty()
        .noneMatch(row -> row.contains(token) || row.contains(token.substring(3)));
    assertThat(
            jdbc.sql("select count(*) from token where hash = sha256(convert_to(:token, 'UTF8'))")
                .param("token", token)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void theListShowsWhoHasTokensButNoToken() {
    String token = issued("research", "arbeidsmiljo-2026").path("token").asText();
    String list = get(TOKENS, HubTest.OPERATOR).getBody().toString();
    assertThat(list).contains("arbeidsmiljo-2026").doesNotContain(token);
  }

  @ParameterizedTest
  @CsvSource({
    "company,310028143,organisation-number",
    "company,,organisation-number",
    "research,../secretariat,research-project",
    "research,,research-project",
    "king,,token-kind",
    ",,token-kind"
  })
  void aTokenForNobodyIsRefusedWithTheReason(String kind, String id, String code) {
    var answer = issue(HubTest.OPERATOR, kind, id);
    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().path("code").asText()).isEqualTo(code);
  }

  @Test
  void theLogNeverShowsAToken(CapturedOutput log) {
    String token = issued("company", "310028142").path("token").asText();
    get("/api/v1/receipts", token);
    assertThat(log).doesNotContain(token).doesNotContain(HubTest.OPERATOR);
    assertThat(new Token(token)).hasToString("kp_…");
    assertThat(new Tokens.Issued(null, "website", "", token).toString()).doesNotContain(token);
    assertThat(new AccessProperties(HubTest.OPERATOR).toString()).doesNotContain(HubTest.OPERATOR);
  }

  private static void assertRefused(ResponseEntity<JsonNode> answer) {
    assertThat(answer.getStatusCode().value()).isEqualTo(401);
    assertThat(answer.getHeaders().getFirst("WWW-Authenticate")).startsWith("Bearer");
    assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
    assertThat(answer.getBody().path("code").asText()).isEqualTo("unauthorized");
  }

  private ResponseEntity<JsonNode> get(String path, String token) {
    return exchange(HttpMethod.GET, path, token, null);
  }

  private ResponseEntity<JsonNode> revoke(String id) {
    return exchange(HttpMethod.DELETE, TOKENS + "/" + id, HubTest.OPERATOR, null);
  }

  private JsonNode issued(String kind, String id) {
    var answer = issue(HubTest.OPERATOR, kind, id);
    assertThat(answer.getStatusCode().value()).isEqualTo(201);
    return answer.getBody();
  }

  private ResponseEntity<JsonNode> issue(String token, String kind, String id) {
    return exchange(HttpMethod.POST, TOKENS, token, new TokenDoors.Wanted(kind, id));
  }

  private ResponseEntity<JsonNode> exchange(
      HttpMethod method, String path, String token, Object body) {
    var request = RequestEntity.method(method, path).header("Authorization", "Bearer " + token);
    return http.exchange(body == null ? request.build() : request.body(body), JsonNode.class);
  }
}
