package no.knutepunkt.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.knutepunkt.access.Caller;
import no.knutepunkt.intake.rows.Guidance;
import no.knutepunkt.platform.web.Problem;
import no.knutepunkt.platform.web.Problems;
import no.knutepunkt.platform.web.Texts;
import no.knutepunkt.schemas.MemberUpdate;
import no.knutepunkt.testing.StoppedClock;
import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;

/** A real run with the token of a dry run is that dry run, or nothing moves. */
class DryRunTokenTest {

  private static final String FILE = "Orgnr;Navn\n310000019;Fjord AS\n310000018;Vik AS\n";

  private final Road road = new Road();
  private final StoppedClock clock = new StoppedClock("2026-11-22T09:00:00Z");
  private final OneEventForAll register = new OneEventForAll();
  private final Gate gate = GateFixture.gate(road, clock, List.of(register));

  @Test
  void whatTheDryRunSawGoesThrough() {
    Verdict dry = dryRun(FILE);
    Verdict real = send(FILE, dry.foreseen().token());

    assertThat(real.foreseen(null).withoutReceipt()).isEqualTo(dry.foreseen(null));
    assertThat(real.foreseen()).isEqualTo(dry.foreseen().with(null));
    assertThat(real.receipt()).isNotNull();
    assertThat(road.accepted).hasSize(1);
    assertThat(road.rejected).hasSize(1);
  }

  @Test
  void anotherFileDoesNot() {
    String token = dryRun(FILE).foreseen().token();

    assertRefused(FILE.replace("Fjord", "Vik"), token, "file");
    assertRefused(FILE + "\n", token, "file");
  }

  @Test
  void anotherReadingDoesNot() {
    String token = dryRun(FILE).foreseen().token();
    DryRunToken parsed = DryRunToken.parse(token);
    Guidance told = new Guidance(null, ';', null, null, null, null, Map.of());

    assertRefusal(delivery(FILE, new Delivery.Handling(false, false, parsed), told), "reading");
    assertRefusal(
        delivery(FILE, new Delivery.Handling(false, true, parsed), Guidance.NONE), "reading");
  }

  @Test
  void anotherStateDoesNot() {
    String token = dryRun(FILE).foreseen().token();
    register.event = new UUID(9, 9);

    assertRefused(FILE, token, "state");
    assertThat(dryRun(FILE).foreseen().token()).isNotEqualTo(token);
  }

  @Test
  void anothersTokenDoesNot() {
    String token = dryRun(FILE).foreseen().token();
    Delivery delivery = delivery(FILE, new Delivery.Handling(false, false, token(token)));

    assertThatThrownBy(() -> send(GateFixture.FJORD, delivery)).satisfies(is("scope"));
  }

  @Test
  void aTokenForAnotherStreamDoesNot() {
    String token = dryRun(FILE).foreseen().token();
    Delivery delivery =
        new Delivery(
            "course-registrations",
            GateFixture.CSV,
            EventName.NONE,
            new Delivery.Handling(false, false, token(token)),
            Guidance.NONE,
            new ByteArrayInputStream(FILE.getBytes(UTF_8)));

    assertThatThrownBy(() -> send(GateFixture.SECRETARIAT, delivery)).satisfies(is("scope"));
  }

  @Test
  void anOldTokenDoesNot() {
    String token = dryRun(FILE).foreseen().token();
    clock.moveOn(Duration.ofHours(23));
    assertThat(send(FILE, token).accepted()).isEqualTo(1);
    clock.moveOn(Duration.ofHours(1));

    assertThatThrownBy(() -> send(FILE, token)).satisfies(is("age"));
  }

  @Test
  void aTokenWithAnotherMomentIsNobodys() {
    DryRunToken token = token(dryRun(FILE).foreseen().token());
    DryRunToken forged =
        new DryRunToken(
            token.at().minusSeconds(1),
            token.scope(),
            token.file(),
            token.reading(),
            token.state());

    assertRefused(FILE, forged.text(), "scope");
  }

  @Test
  void whatRowsLeaveOutIsFilledInAsOfTheDryRunSoThatBothMakeTheSameEvents() {
    String token = dryRun(FILE).foreseen().token();
    clock.moveOn(Duration.ofMinutes(5));
    send(FILE, token);
    UUID first = road.accepted.get(0).event().id();
    send(FILE, token);

    assertThat(road.record(MemberUpdate.class).getChangedAt()).isEqualTo("2026-11-22T09:00:00Z");
    assertThat(road.accepted).extracting(row -> row.event().id()).containsExactly(first, first);
  }

  @Test
  void aDryRunCanAskWhetherItsTokenStillFits() {
    String token = dryRun(FILE).foreseen().token();
    Verdict again = send(delivery(FILE, new Delivery.Handling(true, false, token(token))));

    assertThat(again.foreseen().token()).isEqualTo(token);
    assertThat(road.calls).isEmpty();
  }

  @Test
  void allOrNothingIsBoundAsWell() {
    Delivery.Handling dry = new Delivery.Handling(true, true, null);
    Verdict judged = send(delivery(FILE, dry));
    Verdict real =
        send(delivery(FILE, new Delivery.Handling(false, true, token(judged.foreseen().token()))));

    assertThat(judged.foreseen().counts()).isEqualTo(new Foreseen.Counts(0, 0, 0, 0, 1));
    assertThat(real.accepted()).isZero();
    assertThat(road.accepted).isEmpty();
    assertThat(road.rejected).hasSize(1);
  }

  @Test
  void twoDryRunsOfOneFileShowNoLikeness() {
    DryRunToken first = token(dryRun(FILE).foreseen().token());
    clock.moveOn(Duration.ofMillis(1));
    DryRunToken second = token(dryRun(FILE).foreseen().token());

    assertThat(first.scope()).isNotEqualTo(second.scope());
    assertThat(first.file()).isNotEqualTo(second.file());
    assertThat(first.reading()).isNotEqualTo(second.reading());
    assertThat(first.state()).isNotEqualTo(second.state());
  }

  @Test
  void aTextThatIsNoTokenIsRefusedAndNotShown() {
    for (String text : List.of("", "kp_secret", "dry-", "dry-%%", "dry-AAAA")) {
      assertThatThrownBy(() -> DryRunToken.parse(text))
          .hasMessage("dry-run-token")
          .satisfies(refused -> assertThat(said(refused).toString()).doesNotContain("kp_secret"));
    }
  }

  @Test
  void theRefusalSaysWhatDiffersAndWhatToDo() {
    String token = dryRun(FILE).foreseen().token();

    assertThatThrownBy(() -> send(FILE + "\n", token))
        .satisfies(
            refused ->
                assertThat(said(refused).getDetail())
                    .isEqualTo(
                        "The file is another than the dry run had. Nothing was sent. Run the dry"
                            + " run again."));
  }

  private void assertRefused(String file, String token, String part) {
    assertRefusal(delivery(file, new Delivery.Handling(false, false, token(token))), part);
  }

  private void assertRefusal(Delivery delivery, String part) {
    assertThatThrownBy(() -> send(delivery)).satisfies(is(part));
    assertThat(road.calls).isEmpty();
  }

  private static org.assertj.core.api.ThrowingConsumer<Throwable> is(String part) {
    return refused -> {
      assertThat(refused).hasMessage("dry-run-differs");
      assertThat(said(refused).getProperties()).containsEntry("value", part);
    };
  }

  private static ProblemDetail said(Throwable refused) {
    return new Problems(new Texts(), UUID::randomUUID).detail((Problem) refused, Locale.ENGLISH);
  }

  private Verdict dryRun(String file) {
    return send(delivery(file, new Delivery.Handling(true, false, null)));
  }

  private Verdict send(String file, String token) {
    return send(delivery(file, new Delivery.Handling(false, false, token(token))));
  }

  private Verdict send(Delivery delivery) {
    return send(GateFixture.SECRETARIAT, delivery);
  }

  private Verdict send(Caller sender, Delivery delivery) {
    try {
      return gate.receive(sender, delivery);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static DryRunToken token(String text) {
    return DryRunToken.parse(text);
  }

  private static Delivery delivery(String file, Delivery.Handling handling) {
    return delivery(file, handling, Guidance.NONE);
  }

  private static Delivery delivery(String file, Delivery.Handling handling, Guidance guidance) {
    return new Delivery(
        "member-updates",
        GateFixture.CSV,
        EventName.NONE,
        handling,
        guidance,
        new ByteArrayInputStream(file.getBytes(UTF_8)));
  }
}
