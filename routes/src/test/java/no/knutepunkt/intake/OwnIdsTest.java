package no.knutepunkt.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.knutepunkt.access.Caller;
import no.knutepunkt.intake.rows.Guidance;
import no.knutepunkt.testing.CountedStatements;
import no.knutepunkt.testing.FreshDatabase;
import no.knutepunkt.testing.StoppedClock;
import org.junit.jupiter.api.Test;

/** An id that a sender gives stands for what it was first used for. */
class OwnIdsTest {

  private static final String FJORD =
      "{\"organisationNumber\":\"310000019\",\"name\":\"Fjord AS\"}";
  private static final String VIK = FJORD.replace("Fjord", "Vik");
  private static final EventName NAME = new EventName("17", "crm");
  private static final Delivery.Handling USUAL = new Delivery.Handling(false, false, null);
  private static final Delivery.Handling DRY = new Delivery.Handling(true, false, null);

  private final CountedStatements counted = new CountedStatements(new FreshDatabase());
  private final UsedIds usedIds = new UsedIds(counted.jdbc());
  private final Road road = new Road();
  private final StoppedClock clock = new StoppedClock("2026-11-22T09:00:00Z");
  private final Gate gate = GateFixture.gate(new Remembering(road, usedIds), clock, List.of());

  @Test
  void theSameContentAgainGoesAsBeforeAlsoWhereAMomentIsFilledIn() {
    json(NAME, FJORD);
    clock.moveOn(Duration.ofHours(1));
    Verdict again = json(NAME, " " + FJORD.replace(",", " , "));

    assertThat(again.accepted()).isEqualTo(1);
    assertThat(road.accepted).extracting(row -> row.event().id()).hasSize(2).containsOnly(first());
  }

  @Test
  void otherContentOfASingleEventIsRefused() {
    json(NAME, FJORD);

    assertThatThrownBy(() -> json(NAME, VIK)).hasMessage("id-used-before");
    assertThatThrownBy(() -> json(NAME, FJORD.replace("}", ",\"employees\":5}")))
        .hasMessage("id-used-before");
    assertThat(road.accepted).hasSize(1);
    assertThat(road.calls).containsOnlyOnce("open");
  }

  @Test
  void aRowWithATakenIdIsRejectedAndTheOthersGoOn() {
    csv("eventId;orgnr;navn\n17;310000019;Fjord AS\n", USUAL);
    Verdict verdict =
        csv(
            "orgnr;Hendelses-ID;navn\n310000019;18;Fjord AS\n310000019;17;Vik AS\nx;19;Feil AS\n",
            USUAL);

    assertThat(verdict.accepted()).isEqualTo(1);
    assertThat(verdict.rejectedRows()).isEqualTo(2);
    assertThat(verdict.faults().get(0))
        .satisfies(
            fault -> {
              assertThat(fault.row()).isEqualTo(3);
              assertThat(fault.rule()).isEqualTo("id-used-before");
              assertThat(fault.column()).isEqualTo("Hendelses-ID");
              assertThat(fault.value()).isEqualTo("17");
              assertThat(fault.example()).isEqualTo("17-2");
            });
    assertThat(road.rejected)
        .extracting(row -> new String(row.document().bytes(), UTF_8))
        .anySatisfy(row -> assertThat(row).contains("310000019;17;Vik AS"));
    assertThat(road.countedRejected).isEqualTo(2);
  }

  @Test
  void ofTwoContentsInOneFileTheFirstStands() {
    String twice = "1;310000019;A\n1;310000019;B\n".repeat(2);
    Verdict verdict = csv("eventId;orgnr;navn\n" + twice, USUAL);

    assertThat(road.accepted).extracting(Outgoing::row).containsExactly(2L, 4L);
    assertThat(GateFixture.rules(verdict)).containsExactly("id-used-before", "id-used-before");
  }

  @Test
  void aDryRunSaysTheSameAndRemembersNothing() {
    String file = "eventId;orgnr;navn\n1;310000019;A\n1;310000019;B\n";

    assertThat(GateFixture.rules(csv(file, DRY))).containsExactly("id-used-before");
    assertThat(csv("eventId;orgnr;navn\n1;310000019;C\n", USUAL).accepted()).isEqualTo(1);
    assertThat(csv(file, DRY).rejectedRows()).isEqualTo(2);
  }

  @Test
  void whereOneBadRowKeepsAllFromGoingOnNothingIsRemembered() {
    Delivery.Handling reject = new Delivery.Handling(false, true, null);
    csv("eventId;orgnr;navn\n1;310000019;A\n2;x;B\n", reject);

    assertThat(csv("eventId;orgnr;navn\n1;310000019;C\n", reject).accepted()).isEqualTo(1);
    assertThat(csv("eventId;orgnr;navn\n1;310000019;A\n", reject).accepted()).isZero();
    assertThat(road.accepted).hasSize(1);
  }

  @Test
  void whereOneBadRowKeepsAllFromGoingOnTwoContentsOfOneIdDoSoToo() {
    Delivery.Handling reject = new Delivery.Handling(false, true, null);
    Verdict verdict = csv("eventId;orgnr;navn\n1;310000019;A\n1;310000019;B\n", reject);

    assertThat(GateFixture.rules(verdict)).containsExactly("id-used-before");
    assertThat(verdict.accepted()).isZero();
    assertThat(road.accepted).isEmpty();
  }

  @Test
  void aRowOutOfQuarantineIsRememberedOnceItGoesOn() {
    Document row = new Document("text/csv", "eventId;orgnr;navn\n1;310000019;A\n".getBytes(UTF_8));
    Kept kept =
        new Kept(new UUID(7, 7), GateFixture.SECRETARIAT, "member-updates", clock.instant(), row);

    assertThat(gate.again(kept).accepted()).isEqualTo(1);
    assertThat(GateFixture.rules(csv("eventId;orgnr;navn\n1;310000019;B\n", USUAL)))
        .containsExactly("id-used-before");
    assertThat(gate.again(kept).accepted()).isEqualTo(1);
  }

  @Test
  void anothersIdAndAnotherStreamsIdAreOtherIds() {
    json(NAME, FJORD);

    assertThat(send(GateFixture.FJORD, NAME, GateFixture.JSON, VIK, USUAL).accepted()).isEqualTo(1);
    assertThat(json(new EventName("17", "payroll"), VIK).accepted()).isEqualTo(1);
    assertThat(usedIds.taken("news-items", List.of(named(1, first(), new UUID(0, 0))))).isEmpty();
  }

  @Test
  void ifKafkaIsAwayAfterwardsTheSameContentGoesThroughOnTheRetry() {
    Gate broken = GateFixture.gate(new Remembering(new Away(), usedIds), clock, List.of());
    Delivery delivery = delivery(NAME, GateFixture.JSON, FJORD, USUAL);

    assertThatThrownBy(() -> broken.receive(GateFixture.SECRETARIAT, delivery))
        .hasMessage("hub-away");
    assertThat(json(NAME, FJORD).accepted()).isEqualTo(1);
  }

  @Test
  void ofManyAtOnceWithDifferentContentExactlyOneWins() {
    UUID event = new UUID(4, 2);
    List<CompletableFuture<Set<Long>>> claims =
        IntStream.range(0, 16)
            .mapToObj(i -> List.of(named(i, event, new UUID(0, i))))
            .map(row -> CompletableFuture.supplyAsync(() -> usedIds.claim("news-items", row)))
            .toList();

    assertThat(claims.stream().map(CompletableFuture::join).filter(Set::isEmpty)).hasSize(1);
  }

  @Test
  void aChunkOfRowsIsOneStatementAndRowsWithoutIdsAreNone() {
    String rows =
        IntStream.range(0, 400)
            .mapToObj(i -> "%s;310000019;Fjord AS\n".formatted(i))
            .collect(Collectors.joining());

    assertThat(counted.during(() -> csv("eventId;orgnr;navn\n" + rows, USUAL))).isEqualTo(1);
    assertThat(counted.during(() -> csv("nr;orgnr;navn\n" + rows, USUAL))).isZero();
  }

  private UUID first() {
    return road.accepted.get(0).event().id();
  }

  private static Named named(long row, UUID event, UUID content) {
    return new Named(
        row, event, content, "id", null, "17", new Document("application/json", new byte[0]));
  }

  private Verdict json(EventName name, String body) {
    return send(GateFixture.SECRETARIAT, name, GateFixture.JSON, body, USUAL);
  }

  private Verdict csv(String body, Delivery.Handling handling) {
    return send(GateFixture.SECRETARIAT, EventName.NONE, GateFixture.CSV, body, handling);
  }

  private Verdict send(
      Caller sender, EventName name, String type, String body, Delivery.Handling handling) {
    try {
      return gate.receive(sender, delivery(name, type, body, handling));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Delivery delivery(
      EventName name, String type, String body, Delivery.Handling handling) {
    return new Delivery(
        "member-updates",
        type,
        name,
        handling,
        Guidance.NONE,
        new ByteArrayInputStream(body.getBytes(UTF_8)));
  }
}
