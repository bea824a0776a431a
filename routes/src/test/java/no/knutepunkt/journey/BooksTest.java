package no.knutepunkt.journey;

import static no.knutepunkt.journey.Travels.FJORD;
import static no.knutepunkt.journey.Travels.LEDGER;
import static no.knutepunkt.journey.Travels.OTHER;
import static no.knutepunkt.journey.Travels.REGISTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.Origin;
import no.knutepunkt.platform.Outcome;
import no.knutepunkt.platform.Receiver;
import no.knutepunkt.platform.Rejection;
import no.knutepunkt.platform.Settlements.Verdict;
import no.knutepunkt.schemas.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BooksTest {

  private static final Outcome BAD = new Outcome.Quarantined(Rejection.of("nul-character"));

  private final Travels travels = new Travels();
  private final ReceiptOutcomes counts = new ReceiptOutcomes(travels.jdbc);
  private final Conservation conservation = new Conservation(travels.jdbc, Travels.FLOWS);
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final Books books = new Books(conservation, travels.properties, travels.clock, metrics);
  private final LocalDate today = LocalDate.now(travels.clock);
  private UUID receipt;

  @BeforeEach
  void fiveMessagesComeIn() {
    receipt = UUID.randomUUID();
    Upload upload = new Upload(receipt, Topics.MEMBER_UPDATES, FJORD.source(), "medlem.csv");
    travels.receipts.complete(upload, Landings.of(receipt, 5, 2)).join();
  }

  @Test
  void whatMayStillBeOnItsWayIsWaiting() {
    books.prove();
    assertThat(of(REGISTER).waiting()).isEqualTo(5);
    assertThat(books.wrong()).isEmpty();
  }

  @Test
  void everyOutcomeHasItsPlace() {
    Outcome later = new Outcome.Waiting("embargo", travels.clock.instant().plusSeconds(3600));
    answered(REGISTER, Outcome.DELIVERED, Outcome.withheld("expired"), BAD, later);
    answered(REGISTER, new Outcome.Parked(UUID.randomUUID()));
    travels.clock.moveOn(Duration.ofMinutes(11));
    books.prove();
    Balance register = of(REGISTER);
    assertThat(register.delivered()).isOne();
    assertThat(register.withheld()).isOne();
    assertThat(register.quarantined()).isOne();
    assertThat(register.waiting()).isEqualTo(2);
    assertThat(register.difference()).isZero();
  }

  @Test
  void whatWaitedForAMomentThatHasComeIsDelivered() {
    Instant soon = travels.clock.instant().plusSeconds(60);
    answered(REGISTER, new Outcome.Waiting("embargo", soon));
    travels.clock.moveOn(Duration.ofMinutes(2));
    books.prove();
    assertThat(of(REGISTER).delivered()).isOne();
  }

  @Test
  void whatNobodyAnsweredForInTimeIsMissing() {
    answered(REGISTER, Outcome.DELIVERED, Outcome.DELIVERED, Outcome.DELIVERED);
    travels.clock.moveOn(Duration.ofMinutes(11));
    books.prove();
    assertThat(of(REGISTER).difference()).isEqualTo(2);
    assertThat(of(LEDGER).difference()).isEqualTo(5);
    assertThat(measured()).isEqualTo(7);
  }

  @Test
  void whatWasAnsweredForTwiceIsTooMuch() {
    for (int i = 0; i < 6; i++) {
      answered(REGISTER, Outcome.DELIVERED);
    }
    books.prove();
    assertThat(books.wrong()).extracting(Balance::difference).containsExactly(-1L);
  }

  @Test
  void booksThatAddUpAgainAreRightAgain() {
    answered(REGISTER, Outcome.DELIVERED, BAD, BAD, BAD, BAD);
    travels.clock.moveOn(Duration.ofMinutes(11));
    books.prove();
    assertThat(measured()).isEqualTo(5);
    answered(LEDGER, BAD, BAD, BAD, BAD, BAD);
    books.prove();
    assertThat(measured()).isZero();
  }

  @Test
  void aBodyThatBrokeOffCountsWhatReceiversSawOfIt() {
    UUID open = UUID.randomUUID();
    travels.receipts.open(new Upload(open, Topics.MEMBER_UPDATES, FJORD.source(), null));
    counts.add(REGISTER, List.of(verdict(open, Outcome.DELIVERED)));
    books.prove();
    assertThat(of(REGISTER).accepted()).isEqualTo(6);
    assertThat(of(REGISTER).difference()).isZero();
  }

  @Test
  void eachSenderReadsItsOwnBooks() {
    books.prove();
    BookDoors doors = new BookDoors(conservation);
    assertThat(doors.of(FJORD, today)).hasSize(2);
    assertThat(doors.of(OTHER, today)).isEmpty();
    assertThat(doors.of(new Caller.Secretariat(), today)).hasSize(2);
  }

  private Balance of(Receiver receiver) {
    return conservation.of(today, null).stream()
        .filter(balance -> balance.receiver().equals(receiver.name()))
        .findFirst()
        .orElseThrow();
  }

  private double measured() {
    return metrics.get("knutepunkt.conservation.difference").gauge().value();
  }

  private void answered(Receiver receiver, Outcome... outcomes) {
    counts.add(receiver, List.of(outcomes).stream().map(one -> verdict(receipt, one)).toList());
  }

  private static Verdict verdict(UUID receipt, Outcome outcome) {
    return new Verdict(UUID.randomUUID(), Origin.of(receipt, 1), outcome, null);
  }
}
