package no.knutepunkt.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.knutepunkt.platform.Poll;
import no.knutepunkt.platform.Receiver;
import no.knutepunkt.testing.FreshDatabase;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Fills quarantine as the rejected topics do. */
final class Shelves {

  static final String COMPANY = "/companies/310028142";
  static final String OTHER = "/companies/210028145";

  private final Quarantine quarantine;
  private long offset;

  Shelves(FreshDatabase database) {
    this.quarantine = new Quarantine(database.jdbc());
  }

  /** So many rows that the gate refused. */
  void rows(int count, String sender, String reason, String field) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (int row = 0; row < count; row++) {
      records.add(row(sender, reason, field));
    }
    quarantine.keep(new Poll(new Receiver("quarantine", "x"), Map.of(), records));
  }

  private ConsumerRecord<byte[], byte[]> row(String sender, String reason, String field) {
    byte[] document = "{\"name\":\"Vik Verk AS\"}".getBytes(UTF_8);
    var record =
        new ConsumerRecord<byte[], byte[]>("member-updates.rejected", 0, offset++, null, document);
    Map.of(
            "rejected_by", "intake",
            "rejected_reason", reason,
            "rejected_field", field,
            "content-type", "application/x-ndjson",
            "ce_source", sender)
        .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
    return record;
  }
}
