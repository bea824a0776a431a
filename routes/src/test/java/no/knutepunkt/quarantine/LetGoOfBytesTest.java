package no.knutepunkt.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.knutepunkt.access.Caller;
import no.knutepunkt.intake.Document;
import no.knutepunkt.platform.Poll;
import no.knutepunkt.platform.Receiver;
import no.knutepunkt.platform.web.Problem;
import no.knutepunkt.testing.FreshDatabase;
import no.knutepunkt.testing.StoppedClock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class LetGoOfBytesTest {

  private static final Caller SECRETARIAT = new Caller.Secretariat();

  private final FreshDatabase database = new FreshDatabase();
  private final StoppedClock clock = new StoppedClock("2026-11-22T09:00:00Z");
  private final Shelf shelf = new Shelf(database.jdbc(), clock);
  private final Quarantine quarantine = new Quarantine(database.jdbc());
  private final LetGoOfBytes night =
      new LetGoOfBytes(database.jdbc(), new QuarantineProperties(Duration.ofDays(90)), clock);

  @Test
  void whatIsDealtWithAndNinetyDaysOldIsEmptiedAndStaysAsAState() {
    UUID entry = rejected("member-updates");
    clock.moveOn(Duration.ofDays(90));
    night.letGo();
    assertThat(shelf.find(entry).orElseThrow().bytes()).isNotNull();

    clock.moveOn(Duration.ofSeconds(1));
    night.letGo();
    Shelved kept = shelf.find(entry).orElseThrow();
    assertThat(kept.bytes()).isNull();
    assertThat(kept.state()).isEqualTo("rejected");
    assertThatThrownBy(kept::mustBeWhole).isInstanceOf(Problem.class).hasMessage("no-longer-kept");
  }

  @Test
  void whatWasEditedInItGoesToo() {
    UUID entry = arrived("member-updates");
    Document mended = new Document("application/json", "{}".getBytes(UTF_8));
    shelf.claim(entry, Deed.of(SECRETARIAT, "resend", "Mended", mended), null);
    shelf.replayed(entry, UUID.randomUUID());
    clock.moveOn(Duration.ofDays(91));
    night.letGo();
    assertThat(shelf.find(entry).orElseThrow().bytes()).isNull();
    assertThat(
            database
                .jdbc()
                .sql("select count(*) from quarantine_action where document is null")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void whatIsStillToBeDealtWithStaysHoweverOldItIs() {
    UUID entry = arrived("member-updates");
    clock.moveOn(Duration.ofDays(1_000));
    night.letGo();
    assertThat(shelf.find(entry).orElseThrow().bytes()).isNotNull();
  }

  @Test
  void whatIsAboutNobodyStays() {
    UUID entry = rejected("news-items");
    clock.moveOn(Duration.ofDays(91));
    night.letGo();
    assertThat(shelf.find(entry).orElseThrow().bytes()).isNotNull();
  }

  @Test
  void whatIsEmptiedIsNotSentAgain() {
    UUID entry = rejected("member-updates");
    clock.moveOn(Duration.ofDays(91));
    night.letGo();
    Shelved kept = shelf.find(entry).orElseThrow();
    assertThatThrownBy(() -> Replay.check(kept, Deed.replay("/secretariat")))
        .isInstanceOf(Problem.class)
        .hasMessage("no-longer-kept");
  }

  private UUID rejected(String stream) {
    UUID entry = arrived(stream);
    shelf.reject(entry, Deed.of(SECRETARIAT, "reject", "Not ours", null));
    return entry;
  }

  private UUID arrived(String stream) {
    UUID id = UUID.randomUUID();
    Headers headers = new RecordHeaders();
    headers.add("rejected_id", id.toString().getBytes(UTF_8));
    headers.add("rejected_by", "intake".getBytes(UTF_8));
    var record =
        new ConsumerRecord<byte[], byte[]>(
            stream + ".rejected",
            0,
            0,
            clock.millis(),
            TimestampType.CREATE_TIME,
            0,
            0,
            null,
            "Participant 12".getBytes(UTF_8),
            headers,
            Optional.empty());
    quarantine.keep(new Poll(new Receiver("quarantine", "x"), Map.of(), List.of(record)));
    return id;
  }
}
