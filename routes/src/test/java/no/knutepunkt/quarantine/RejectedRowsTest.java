package no.knutepunkt.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import no.knutepunkt.platform.Poll;
import no.knutepunkt.platform.Receiver;
import no.knutepunkt.testing.FreshDatabase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More rejected rows than are read at a time. */
class RejectedRowsTest {

  private static final UUID RECEIPT = UUID.fromString("018f0000-0000-7000-8000-000000000001");
  private static final long ROWS = 700;

  private final FreshDatabase database = new FreshDatabase();
  private final RejectedRows rows = new RejectedRows(database.jdbc());

  @BeforeEach
  void aFileWithManyBadRowsWasSent() {
    new Quarantine(database.jdbc())
        .keep(
            new Poll(
                new Receiver("quarantine", "x"),
                Map.of(),
                LongStream.rangeClosed(1, ROWS).mapToObj(RejectedRowsTest::rejected).toList()));
  }

  @Test
  void allOfThemComeInTheOrderOfTheFile() {
    assertThat(read(() -> {}))
        .extracting(Shelved::row)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, ROWS).boxed().toList());
  }

  @Test
  void whatIsSentAgainMeanwhileMakesNoneOfTheOthersMissing() {
    Shelf shelf = new Shelf(database.jdbc(), Clock.systemUTC());
    Shelved begun = rows.first(RECEIPT, null).get(0);
    assertThat(read(() -> sendAgain(shelf, begun.id()))).hasSize((int) ROWS);
  }

  private static void sendAgain(Shelf shelf, UUID id) {
    shelf.claim(id, Deed.replay("/secretariat"), null);
    shelf.replayed(id, null);
  }

  private List<Shelved> read(Runnable afterTheFirst) {
    List<Shelved> page = rows.first(RECEIPT, null);
    afterTheFirst.run();
    List<Shelved> all = new ArrayList<>();
    while (!page.isEmpty()) {
      all.addAll(page);
      page = rows.after(page.get(page.size() - 1), RECEIPT, null);
    }
    return all;
  }

  private static ConsumerRecord<byte[], byte[]> rejected(long row) {
    var record =
        new ConsumerRecord<byte[], byte[]>("news-items.rejected", 0, row, null, new byte[] {1});
    Map.of("rejected_by", "intake", "ce_receipt", RECEIPT.toString(), "ce_row", "" + row)
        .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
    return record;
  }
}
