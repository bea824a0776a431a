package no.knutepunkt.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.knutepunkt.intake.rows.Guidance;
import no.knutepunkt.platform.web.Problem;
import no.knutepunkt.schemas.AuthorRole;
import no.knutepunkt.schemas.EntryRelease;
import no.knutepunkt.schemas.MemberStatus;
import no.knutepunkt.schemas.MemberUpdate;
import no.knutepunkt.schemas.MethodStep;
import no.knutepunkt.schemas.ProjectLogEntry;
import org.junit.jupiter.api.Test;

/** Events as programs send them. */
class JsonEventsTest {

  private static final String MEMBER =
      "{\"organisationNumber\":\"310000019\",\"name\":\"Fjord AS\"";

  private final GateFixture fixture = new GateFixture();

  @Test
  void oneEventHasAllItsFields() {
    Verdict verdict =
        member(
            MEMBER
                + ",\"employees\":12,\"status\":\"left\",\"joinedOn\":\"1998-02-01\","
                + "\"products\":[\"Dører\",\"Vinduer\"],\"website\":\"www.fjord.example\","
                + "\"changedAt\":\"2026-11-01T12:00:00+01:00\"}");

    assertThat(verdict.faults()).isEmpty();
    MemberUpdate update = fixture.road.record(MemberUpdate.class);
    assertThat(update.getEmployees()).isEqualTo(12);
    assertThat(update.getStatus()).isEqualTo(MemberStatus.left);
    assertThat(update.getJoinedOn()).isEqualTo(LocalDate.of(1998, 2, 1));
    assertThat(update.getProducts()).containsExactly("Dører", "Vinduer");
    assertThat(update.getWebsite()).isEqualTo("www.fjord.example");
    assertThat(update.getChangedAt()).isEqualTo(Instant.parse("2026-11-01T11:00:00Z"));
  }

  @Test
  void hyphensOfTheOutsideWorldBecomeSymbols() {
    send(
        "project-log-entries",
        "{\"entryId\":\"1\",\"projectId\":\"P\",\"organisationNumber\":\"310000019\","
            + "\"kind\":\"action\",\"step\":\"root-cause\",\"date\":\"2026-01-31\","
            + "\"authorRole\":\"union-representative\",\"hours\":1.5,\"savingsNok\":1250,"
            + "\"release\":\"public\"}");

    ProjectLogEntry entry = fixture.road.record(ProjectLogEntry.class);
    assertThat(entry.getStep()).isEqualTo(MethodStep.root_cause);
    assertThat(entry.getAuthorRole()).isEqualTo(AuthorRole.union_representative);
    assertThat(entry.getRelease()).isEqualTo(EntryRelease.public$);
    assertThat(entry.getHours()).isEqualTo(new BigDecimal("1.50"));
    assertThat(entry.getSavingsNok()).isEqualTo(new BigDecimal("1250.00"));
  }

  @Test
  void textThatIsNotInQuotesIsRefused() {
    assertThat(rules("{\"organisationNumber\":310000019,\"name\":\"Fjord AS\"}"))
        .containsExactly("json-text");
  }

  @Test
  void aNumberInQuotesIsReadAsACell() {
    member(MEMBER + ",\"employees\":\"1 250\"}");

    assertThat(fixture.road.record(MemberUpdate.class).getEmployees()).isEqualTo(1250);
  }

  @Test
  void aJsonNumberIsNeverAmbiguousButMustFit() {
    assertThat(rules(MEMBER + ",\"employees\":1.234}")).containsExactly("whole-number");
    assertThat(rules(MEMBER + ",\"employees\":1e400000}")).containsExactly("number");
    assertThat(rules(MEMBER + ",\"employees\":-1}")).containsExactly("out-of-range");
    assertThat(rules(MEMBER + ",\"employees\":1000001}")).containsExactly("out-of-range");
  }

  @Test
  void aMomentThatIsFilledInIsToldAsItIsKeptInWholeMilliseconds() throws IOException {
    Gate gate = GateFixture.gate(fixture.road, GateFixture.NOW.plusNanos(7_654_321));
    Verdict verdict =
        gate.receive(
            GateFixture.SECRETARIAT,
            new Delivery(
                "member-updates",
                GateFixture.JSON,
                EventName.NONE,
                new Delivery.Handling(false, false, null),
                Guidance.NONE,
                new ByteArrayInputStream((MEMBER + "}").getBytes(UTF_8))));

    assertThat(verdict.understood().defaults())
        .containsEntry("changedAt", "2026-11-22T09:00:00.007Z");
  }

  @Test
  void nullAndEmptyTextAreMissing() {
    assertThat(rules("{\"organisationNumber\":null,\"name\":\" \"}"))
        .containsExactly("required", "required");
  }

  @Test
  void aFieldThatStandsTwiceIsRefused() {
    assertThat(rules(MEMBER + ",\"name\":\"Other AS\"}")).containsExactly("duplicate-field");
  }

  @Test
  void unknownMembersAreReported() {
    Verdict verdict = member(MEMBER + ",\"colour\":\"blue\",\"nested\":{\"a\":[1,2]}}");

    assertThat(verdict.accepted()).isEqualTo(1);
    assertThat(verdict.understood().layout().unknownColumns())
        .containsExactlyInAnyOrder("colour", "nested");
  }

  @Test
  void controlCharactersAndLoneSurrogatesAreRefused() {
    assertThat(rules(MEMBER + ",\"phone\":\"1\\u00002\"}")).containsExactly("control-character");
    assertThat(rules(MEMBER + ",\"phone\":\"1\\ud8002\"}")).containsExactly("encoding");
  }

  @Test
  void brokenOrDeepJsonIsOneFaultAndNoMore() {
    assertThat(rules("{\"organisationNumber\":")).containsExactly("json");
    assertThat(rules(MEMBER + "} trailing")).containsExactly("json");
    assertThat(rules("\"text\"")).containsExactly("json-object");
    assertThat(rules("{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"))
        .containsExactly("json");
  }

  @Test
  void anArrayIsManyEvents() {
    Verdict verdict = member("[" + MEMBER + "},\n {\"name\":\"a ] , b\"} ," + MEMBER + "}]");

    assertThat(verdict.accepted()).isEqualTo(2);
    assertThat(verdict.faults()).extracting("row", "rule").containsExactly(tuple(2, "required"));
  }

  @Test
  void anEmptyArrayIsAnEmptyBody() {
    assertThatThrownBy(() -> member(" [ ] ")).isInstanceOf(Problem.class).hasMessage("empty-body");
    assertThatThrownBy(() -> member("")).isInstanceOf(Problem.class).hasMessage("empty-body");
  }

  @Test
  void aBadLineLeavesTheOthersAlone() {
    Verdict verdict =
        fixture.send(
            GateFixture.SECRETARIAT,
            "member-updates",
            GateFixture.NDJSON,
            "\ufeff" + MEMBER + "}\n\n{broken\r\n" + MEMBER + "}\n");

    assertThat(verdict.accepted()).isEqualTo(2);
    assertThat(verdict.faults()).extracting("row", "rule").containsExactly(tuple(3, "json"));
  }

  @Test
  void aLineThatIsTooLongIsRefusedAndTheNextGoesOn() {
    String endless = "{\"name\":\"" + "x".repeat(1_100_000) + "\"}\n";
    Verdict verdict =
        fixture.send(
            GateFixture.SECRETARIAT,
            "member-updates",
            GateFixture.NDJSON,
            endless + MEMBER + "}\n");

    assertThat(verdict.accepted()).isEqualTo(1);
    assertThat(verdict.faults())
        .extracting("row", "rule")
        .containsExactly(tuple(1, "line-too-long"));
    assertThat(fixture.road.rejected.get(0).document().length()).isEqualTo(1_000_000);
  }

  private static org.assertj.core.groups.Tuple tuple(long row, String rule) {
    return org.assertj.core.groups.Tuple.tuple(row, rule);
  }

  private List<String> rules(String body) {
    return GateFixture.rules(member(body));
  }

  private Verdict member(String body) {
    return send("member-updates", body);
  }

  private Verdict send(String stream, String body) {
    return fixture.send(GateFixture.SECRETARIAT, stream, GateFixture.JSON, body);
  }
}
