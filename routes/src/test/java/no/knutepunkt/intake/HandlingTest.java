package no.knutepunkt.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import no.knutepunkt.intake.rows.Guidance;
import no.knutepunkt.journey.Landed;
import no.knutepunkt.platform.web.Problem;
import no.knutepunkt.schemas.MemberUpdate;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

/** Dry runs, all or nothing, outages, and what is kept of bad rows. */
class HandlingTest {

  private static final String MIXED =
      "Orgnr;Navn\n310000019;Fjord AS\n310000018;\"Vik; Verk AS\"\n";
  private static final String GOOD = "Orgnr;Navn\n310000019;Fjord AS\n310000027;Vik Verk AS\n";

  private final GateFixture fixture = new GateFixture();

  @Test
  void goodRowsGoOnAndBadOnesAreCounted() {
    Verdict verdict = send(MIXED, false, false);

    assertThat(verdict.accepted()).isEqualTo(1);
    assertThat(verdict.rejectedRows()).isEqualTo(1);
    assertThat(fixture.road.calls).containsExactly("send", "complete");
    assertThat(fixture.road.countedAccepted).isEqualTo(1);
    assertThat(fixture.road.countedRejected).isEqualTo(1);
    assertThat(fixture.road.last.receipt()).isEqualTo(verdict.receipt());
  }

  @Test
  void aLongBodyHasItsReceiptFromTheFirstRowsOn() throws IOException {
    fixture.send(
        GateFixture.SECRETARIAT,
        "member-updates",
        GateFixture.CSV,
        manyRows(),
        new Delivery.Handling(false, false, null));

    assertThat(fixture.road.calls).startsWith("open", "send").endsWith("close");
    assertThat(fixture.road.calls).doesNotContain("complete");
    assertThat(fixture.road.countedAccepted).isEqualTo(3_000);
  }

  @Test
  void aShortBodyThatIsNotAcknowledgedLeavesNoReceipt() {
    BrokenRoad road = new BrokenRoad();
    Gate gate = GateFixture.gate(road);

    assertThatThrownBy(
            () ->
                gate.receive(
                    GateFixture.SECRETARIAT,
                    delivery(GOOD, new Delivery.Handling(false, false, null))))
        .hasMessage("hub-away");
    assertThat(road.receipts).isZero();
  }

  @Test
  void aDryRunGivesTheSameVerdictAndMovesNothing() {
    Verdict dry = send(MIXED, true, false);
    Verdict wet = send(MIXED, false, false);

    assertThat(dry.foreseen(null)).isEqualTo(wet.withoutReceipt()).isNotEqualTo(wet);
    assertThat(fixture.road.accepted).hasSize(1);
  }

  @Test
  void oneBadRowKeepsAllFromGoingOnWhereTheSenderWantsThat() {
    Verdict verdict = send(MIXED, false, true);

    assertThat(verdict.accepted()).isZero();
    assertThat(verdict.receipt()).isEqualTo(fixture.road.last.receipt());
    assertThat(verdict.faults()).hasSize(1);
    assertThat(fixture.road.accepted).isEmpty();
    assertThat(fixture.road.countedAccepted).isZero();
    assertThat(fixture.road.rejected).hasSize(1);
    assertThat(fixture.road.countedRejected).isEqualTo(1);
  }

  @Test
  void aFlawlessBodyGoesOnWholeWhereTheSenderWantsAllOrNothing() {
    assertThat(send(GOOD, false, true).accepted()).isEqualTo(2);
    assertThat(fixture.road.accepted).hasSize(2);
  }

  @Test
  void aDryRunOfAllOrNothingMovesNothing() {
    assertThat(send(GOOD, true, true).accepted()).isEqualTo(2);
    assertThat(fixture.road.calls).isEmpty();
  }

  @Test
  void aBadRowIsKeptAsAFileOfItsOwnThatGoesThroughOnceItIsMended() {
    send(MIXED, false, false);
    Document kept = fixture.road.rejected.get(0).document();
    assertThat(new String(kept.bytes(), UTF_8))
        .isEqualToNormalizingNewlines("Orgnr;Navn\n310000018;\"Vik; Verk AS\"\n");

    String mended = new String(kept.bytes(), UTF_8).replace("310000018", "310000027");
    Verdict again = fixture.gate.again(kept(new Document("text/csv", mended.getBytes(UTF_8))));

    assertThat(again.accepted()).isEqualTo(1);
    MemberUpdate update = fixture.road.record(MemberUpdate.class);
    assertThat(update.getName()).isEqualTo("Vik; Verk AS");
    assertThat(update.getChangedAt()).isEqualTo(GateFixture.NOW.minusSeconds(3600));
  }

  @Test
  void damagedBytesAreKeptAsTheyCame() throws IOException {
    byte[] damaged = "Orgnr;Navn\n310000019;Røros AS\n310000027;Sm#la AS\n".getBytes(UTF_8);
    damaged[indexOf(damaged, '#')] = (byte) 0xf8;
    fixture.send(
        GateFixture.SECRETARIAT,
        "member-updates",
        GateFixture.CSV,
        damaged,
        new Delivery.Handling(false, false, null));

    byte[] kept = fixture.road.rejected.get(0).document().bytes();
    assertThat(kept).contains((byte) 0xf8);
    assertThat(fixture.gate.again(kept(new Document("text/csv", kept))).accepted()).isEqualTo(1);
    assertThat(fixture.road.record(MemberUpdate.class).getName()).isEqualTo("Smøla AS");
  }

  @Test
  void whenKafkaIsAwayTheSenderIsToldToTryAgain() {
    Gate gate = GateFixture.gate(new BrokenRoad());

    assertThatThrownBy(
            () ->
                gate.receive(
                    GateFixture.SECRETARIAT,
                    delivery(GOOD, new Delivery.Handling(false, false, null))))
        .isInstanceOf(Problem.class)
        .hasMessage("hub-away");
  }

  @Test
  void aBodyThatBreaksOffLeavesItsReceiptOpen() {
    InputStream broken =
        new FilterInputStream(new ByteArrayInputStream(manyRows())) {
          @Override
          public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            if (read < 0) {
              throw new IOException("connection reset");
            }
            return read;
          }
        };

    assertThatThrownBy(
            () ->
                fixture.send(
                    GateFixture.SECRETARIAT,
                    new Delivery(
                        "member-updates",
                        GateFixture.CSV,
                        EventName.NONE,
                        new Delivery.Handling(false, false, null),
                        Guidance.NONE,
                        broken)))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(fixture.road.calls).contains("send").doesNotContain("close");
    assertThat(fixture.road.countedAccepted).isEqualTo(fixture.road.accepted.size()).isPositive();
  }

  @Test
  void anUnknownFormatIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(
            () ->
                fixture.send(
                    GateFixture.SECRETARIAT, "member-updates", "application/pdf", "%PDF-1.7"))
        .isInstanceOf(Problem.class)
        .hasMessage("unsupported-content-type");
  }

  private Verdict send(String body, boolean dryRun, boolean allOrNothing) {
    return fixture.send(
        GateFixture.SECRETARIAT, delivery(body, new Delivery.Handling(dryRun, allOrNothing, null)));
  }

  private static Delivery delivery(String body, Delivery.Handling handling) {
    return new Delivery(
        "member-updates",
        GateFixture.CSV,
        EventName.NONE,
        handling,
        Guidance.NONE,
        new ByteArrayInputStream(body.getBytes(UTF_8)));
  }

  private static Kept kept(Document document) {
    return new Kept(
        new UUID(7, 7),
        GateFixture.SECRETARIAT,
        "member-updates",
        GateFixture.NOW.minusSeconds(3600),
        document);
  }

  private static byte[] manyRows() {
    return ("Orgnr;Navn\n" + "310000019;Fjord AS\n".repeat(3_000)).getBytes(UTF_8);
  }

  private static int indexOf(byte[] bytes, char wanted) {
    int at = 0;
    while (bytes[at] != wanted) {
      at++;
    }
    return at;
  }

  /** Acknowledges nothing. */
  private static final class BrokenRoad implements Outlet {

    private int receipts;

    @Override
    public void open(Consignment consignment) {
      receipts++;
    }

    @Override
    public CompletableFuture<Void> send(Consignment consignment, Chunk chunk) {
      return CompletableFuture.failedFuture(new TimeoutException("broker away"));
    }

    @Override
    public CompletableFuture<Void> count(Consignment consignment, Landed more) {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close(Consignment consignment) {
      throw new AssertionError("a body that did not arrive must not be closed");
    }
  }
}
