package no.knutepunkt.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import no.knutepunkt.platform.web.Problem;
import org.junit.jupiter.api.Test;

/** When two rows are one event, and when they are not. */
class IdentityTest {

  private static final String STREAM = "member-updates";
  private static final String FIELDS =
      "\"organisationNumber\":\"310000019\",\"name\":\"Fjord AS\","
          + "\"changedAt\":\"2026-11-01T12:00:00Z\"";
  private static final String EVENT = "{" + FIELDS + "}";
  private static final String OTHER = EVENT.replace("Fjord", "Vik");

  private final GateFixture fixture = new GateFixture();

  @Test
  void equalContentIsOneEventWhateverTheFormat() {
    UUID json = json(EVENT);
    fixture.send(
        GateFixture.FJORD,
        STREAM,
        GateFixture.CSV,
        "Navn;Org.nr;Endret\nFjord AS;310 000 019;1.11.2026 13:00\n");

    assertThat(last()).isEqualTo(json);
  }

  @Test
  void theIdOfARowIsTheSameInEveryVersionOfTheHub() {
    assertThat(json(EVENT)).hasToString("1ab14ee8-82e8-87e2-a7a3-fafc0587962c");
  }

  @Test
  void otherContentIsAnotherEvent() {
    assertThat(json(EVENT)).isNotEqualTo(json(OTHER));
  }

  @Test
  void theSameIdAndSourceIsOneEventWhateverTheContent() {
    EventName name = new EventName("17", "crm");

    assertThat(named(name, EVENT)).isEqualTo(named(name, OTHER));
  }

  @Test
  void anotherSourceIsAnotherEvent() {
    assertThat(named(new EventName("17", "crm"), EVENT))
        .isNotEqualTo(named(new EventName("17", "payroll"), EVENT));
  }

  @Test
  void nobodyCanNameAnothersEvent() {
    UUID ours = named(new EventName("17", "crm"), EVENT);
    fixture.send(GateFixture.FJORD, STREAM, GateFixture.JSON, cloudEvent("17", "crm", FIELDS));

    assertThat(last()).isNotEqualTo(ours);
  }

  @Test
  void aStructuredCloudEventIsTheSameAsABinaryOne() {
    UUID binary = named(new EventName("17", "crm"), EVENT);

    assertThat(json(cloudEvent("17", "crm", FIELDS))).isEqualTo(binary);
  }

  @Test
  void cloudEventsCanComeLineByLine() {
    Verdict verdict =
        fixture.send(
            GateFixture.SECRETARIAT,
            STREAM,
            GateFixture.NDJSON,
            cloudEvent("1", "crm", FIELDS) + "\n" + cloudEvent("2", "crm", FIELDS) + "\n");

    assertThat(verdict.accepted()).isEqualTo(2);
    assertThat(fixture.road.accepted).extracting(row -> row.event().id()).doesNotHaveDuplicates();
    assertThat(verdict.understood().layout().unknownColumns()).isEmpty();
  }

  @Test
  void aCloudEventWithoutIdIsRefused() {
    Verdict verdict =
        fixture.send(
            GateFixture.SECRETARIAT,
            STREAM,
            GateFixture.JSON,
            "{\"specversion\":\"1.0\",\"data\":" + EVENT + "}");

    assertThat(GateFixture.rules(verdict)).containsExactly("cloud-event");
  }

  @Test
  void aColumnCanHoldTheIds() {
    fixture.send(
        GateFixture.SECRETARIAT,
        STREAM,
        GateFixture.CSV,
        "hendelses-id;orgnr;navn\n17;310000019;Fjord AS\n");
    UUID first = last();
    fixture.send(
        GateFixture.SECRETARIAT,
        STREAM,
        GateFixture.CSV,
        "eventId;orgnr;navn\n17;310000019;Fjord og Vik AS\n");

    assertThat(last()).isEqualTo(first);
  }

  @Test
  void oneIdForManyEventsIsRefused() {
    EventName name = new EventName("17", null);

    assertThatThrownBy(
            () -> fixture.named(name, STREAM, GateFixture.JSON, "[" + EVENT + "," + OTHER + "]"))
        .isInstanceOf(Problem.class)
        .hasMessage("one-id-many-events");
    assertThatThrownBy(() -> fixture.named(name, STREAM, GateFixture.NDJSON, EVENT))
        .isInstanceOf(Problem.class);
    assertThat(fixture.road.accepted).isEmpty();
  }

  @Test
  void aMomentThatTheGateFillsInIsPartOfTheContent() {
    fixture.send(
        GateFixture.SECRETARIAT,
        STREAM,
        GateFixture.JSON,
        "{\"organisationNumber\":\"310000019\",\"name\":\"Fjord AS\"}");
    UUID filledIn = last();

    assertThat(
            json(
                "{\"organisationNumber\":\"310000019\",\"name\":\"Fjord AS\",\"changedAt\":\""
                    + GateFixture.NOW
                    + "\"}"))
        .isEqualTo(filledIn);
  }

  @Test
  void theSourceSaysWhoTheHubKnowsAndWhatTheySayOfThemselves() {
    named(new EventName("17", "../crm\r\nx: y"), EVENT);

    assertThat(fixture.road.accepted.get(0).event().source()).isEqualTo("/secretariat/crmx:y");
  }

  private UUID json(String event) {
    fixture.send(GateFixture.SECRETARIAT, STREAM, GateFixture.JSON, event);
    return last();
  }

  private UUID named(EventName name, String event) {
    fixture.named(name, STREAM, GateFixture.JSON, event);
    return last();
  }

  private UUID last() {
    return fixture.road.accepted.get(fixture.road.accepted.size() - 1).event().id();
  }

  private static String cloudEvent(String id, String source, String fields) {
    return "{\"data\":{"
        + fields
        + "},\"specversion\":\"1.0\",\"type\":\"x\",\"id\":\""
        + id
        + "\",\"source\":\""
        + source
        + "\"}";
  }
}
