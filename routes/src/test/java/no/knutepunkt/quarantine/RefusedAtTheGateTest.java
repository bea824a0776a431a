package no.knutepunkt.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.knutepunkt.journey.RefusedRows.RefusedRow;
import no.knutepunkt.platform.Poll;
import no.knutepunkt.platform.Receiver;
import no.knutepunkt.testing.FreshDatabase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefusedAtTheGateTest {

  private static final UUID RECEIPT = UUID.fromString("018f0000-0000-7000-8000-000000000001");

  private final FreshDatabase database = new FreshDatabase();
  private final RefusedAtTheGate refused = new RefusedAtTheGate(database.jdbc());

  @BeforeEach
  void twoRowsAreRefusedAtTheGateAndOneByAReceiver() {
    new Quarantine(database.jdbc())
        .keep(
            new Poll(
                new Receiver("quarantine", "x"),
                Map.of(),
                List.of(rejected(2, "intake"), rejected(5, "intake"), rejected(7, "dues-ledger"))));
  }

  @Test
  void theGatesOwnAreFoundByReceiptAndRow() {
    assertThat(found(null)).extracting(RefusedRow::row).containsExactly(2L, 5L);
    assertThat(found(5L)).extracting(RefusedRow::reason).containsExactly("required");
    assertThat(found(7L)).isEmpty();
    assertThat(refused.under(List.of(UUID.randomUUID()), null, 10)).isEmpty();
    assertThat(refused.under(List.of(RECEIPT), null, 1)).hasSize(1);
  }

  @Test
  void whatWasSentAgainHasItsJourneyUnderAnotherReceipt() {
    Shelf shelf = new Shelf(database.jdbc(), Clock.systemUTC());
    UUID entry = found(5L).get(0).quarantine();
    shelf.claim(entry, Deed.replay("/secretariat"), null);
    shelf.replayed(entry, UUID.randomUUID());
    assertThat(found(5L)).isEmpty();
  }

  private List<RefusedRow> found(Long row) {
    return refused.under(List.of(RECEIPT), row, 10);
  }

  private static ConsumerRecord<byte[], byte[]> rejected(long row, String by) {
    var record =
        new ConsumerRecord<byte[], byte[]>("news-items.rejected", 0, row, null, new byte[] {1});
    Map.of(
            "rejected_by",
            by,
            "rejected_reason",
            "required",
            "ce_receipt",
            RECEIPT.toString(),
            "ce_row",
            "" + row)
        .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
    return record;
  }
}
