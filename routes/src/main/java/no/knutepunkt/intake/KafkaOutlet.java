package no.knutepunkt.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import no.knutepunkt.intake.fields.Fault;
import no.knutepunkt.journey.Landed;
import no.knutepunkt.journey.Receipts;
import no.knutepunkt.platform.EventWriter;
import no.knutepunkt.platform.RecordSender;
import no.knutepunkt.platform.RejectedRecords;
import no.knutepunkt.platform.RejectionHeaders;
import no.knutepunkt.platform.Sendable;
import no.knutepunkt.platform.TopicWriter;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.springframework.stereotype.Component;

/** Sends good rows to the stream's topic and bad ones to its rejected topic, and keeps count. */
@Component
class KafkaOutlet implements Outlet {

  private static final int FAULTS_NAMED = 20;

  private final EventWriter writer;
  private final RecordSender sender;
  private final Receipts receipts;
  private final UsedIds usedIds;

  KafkaOutlet(EventWriter writer, RecordSender sender, Receipts receipts, UsedIds usedIds) {
    this.writer = writer;
    this.sender = sender;
    this.receipts = receipts;
    this.usedIds = usedIds;
  }

  @Override
  public Set<Long> claim(Consignment consignment, List<Named> rows) {
    return usedIds.claim(consignment.topic(), rows);
  }

  @Override
  public Set<Long> taken(Consignment consignment, List<Named> rows) {
    return usedIds.taken(consignment.topic(), rows);
  }

  @Override
  public void open(Consignment consignment) {
    receipts.open(consignment.upload());
  }

  @Override
  public CompletableFuture<Void> send(Consignment consignment, Chunk chunk) {
    List<Sendable> records = new ArrayList<>();
    TopicWriter topic = writer.to(consignment.topic());
    for (Outgoing row : chunk.accepted()) {
      records.add(topic.write(row.key().getBytes(UTF_8), row.event(), row.bytes()));
    }
    for (Refused row : chunk.rejected()) {
      records.add(rejected(consignment, row));
    }
    return sender.send(records);
  }

  @Override
  public CompletableFuture<Void> count(Consignment consignment, Landed more) {
    return receipts.add(more);
  }

  @Override
  public CompletableFuture<Void> complete(Consignment consignment, Landed all) {
    return receipts.complete(consignment.upload(), all);
  }

  @Override
  public void close(Consignment consignment) {
    receipts.close(consignment.receipt());
  }

  static Sendable rejected(Consignment consignment, Refused row) {
    return RejectedRecords.of(
        consignment.topic(),
        row.id().toString().getBytes(UTF_8),
        row.document().bytes(),
        headers(consignment, row));
  }

  private static Headers headers(Consignment consignment, Refused row) {
    Fault first = row.faults().get(0);
    Headers headers = new RecordHeaders();
    RejectionHeaders.put(headers, RejectionHeaders.CONTENT_TYPE, row.document().contentType());
    RejectionHeaders.put(headers, RejectionHeaders.SOURCE, consignment.sender());
    RejectionHeaders.put(headers, RejectionHeaders.TIME, consignment.receivedAt().toString());
    RejectionHeaders.put(headers, RejectionHeaders.RECEIPT, consignment.receipt().toString());
    RejectionHeaders.put(headers, RejectionHeaders.ROW, Long.toString(row.row()));
    RejectionHeaders.put(headers, RejectionHeaders.ID, row.id().toString());
    RejectionHeaders.put(headers, RejectionHeaders.RECEIVER, RejectionHeaders.INTAKE);
    RejectionHeaders.put(headers, RejectionHeaders.REASON, first.rule());
    RejectionHeaders.put(headers, RejectionHeaders.FIELD, first.field());
    RejectionHeaders.put(headers, RejectionHeaders.FAULTS, rules(row.faults()));
    return headers;
  }

  private static String rules(List<Fault> faults) {
    return faults.stream()
        .limit(FAULTS_NAMED)
        .map(fault -> fault.field() == null ? fault.rule() : fault.rule() + ":" + fault.field())
        .collect(Collectors.joining(","));
  }
}
