package no.knutepunkt.benchmarks.contestants;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import no.knutepunkt.benchmarks.Surroundings;
import no.knutepunkt.platform.ContentId;
import no.knutepunkt.schemas.MemberUpdate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The limit on the way from file to topic: parsed with Jackson or FastCSV, checked by {@link
 * MemberDraft}, encoded once, named by its content, sent with the gate's headers, and awaited. No
 * HTTP, no token, no receipt.
 */
public final class FileByHand {

  private static final Map<String, String> HEADINGS =
      Map.ofEntries(
          Map.entry("organisasjonsnummer", "organisationNumber"),
          Map.entry("navn", "name"),
          Map.entry("kommune", "municipality"),
          Map.entry("næringskode", "industryCode"),
          Map.entry("ansatte", "employees"),
          Map.entry("nettsted", "website"),
          Map.entry("epost", "email"),
          Map.entry("telefon", "phone"),
          Map.entry("kontaktperson", "contactPerson"),
          Map.entry("innmeldt", "joinedOn"),
          Map.entry("produkter", "products"),
          Map.entry("maskiner", "machines"),
          Map.entry("sertifikater", "certificates"),
          Map.entry("nettverk", "networks"),
          Map.entry("endret", "changedAt"));

  private static final byte[] FRAME = {0, 0, 0, 0, 1};
  private static final JsonFactory JSON = new JsonFactory();

  private final String topic;
  private final Producer<byte[], byte[]> producer;
  private final AvroEncoder encoder = new AvroEncoder();

  private FileByHand(Surroundings at, String topic) {
    this.topic = topic;
    Map<String, Object> settings = Projection.producer(at);
    settings.put("buffer.memory", 16L << 20);
    producer = new KafkaProducer<>(settings);
  }

  /** Reads the names of files from standard input and answers how many rows each had. */
  public static void main(String[] words) throws Exception {
    FileByHand hand = new FileByHand(Surroundings.ofThisProcess(), words[0]);
    BufferedReader said = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    System.out.println("ready");
    for (String file = said.readLine(); file != null; file = said.readLine()) {
      System.out.println(hand.take(Path.of(file)));
    }
  }

  private int take(Path file) throws IOException, ExecutionException, InterruptedException {
    Parcel parcel = new Parcel(UUID.randomUUID(), Instant.now().truncatedTo(ChronoUnit.MILLIS));
    if (file.toString().endsWith(".csv")) {
      csv(file, parcel);
    } else {
      ndjson(file, parcel);
    }
    for (Future<RecordMetadata> one : parcel.sent) {
      one.get();
    }
    return parcel.sent.size();
  }

  /** Line by line, so that one that is no JSON would not take the others with it. */
  private void ndjson(Path file, Parcel parcel) throws IOException {
    try (LineBytes lines = new LineBytes(Files.newInputStream(file))) {
      while (lines.next()) {
        try (JsonParser json = JSON.createParser(lines.bytes(), lines.from(), lines.length())) {
          send(row(json).checked(parcel.receivedAt), parcel);
        }
      }
    }
  }

  static MemberDraft row(JsonParser json) throws IOException {
    MemberDraft draft = new MemberDraft();
    json.nextToken();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      if (json.nextToken() == JsonToken.START_ARRAY) {
        List<String> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          items.add(json.getText());
        }
        draft.list(field, items);
      } else {
        draft.set(field, json.getText());
      }
    }
    return draft;
  }

  private void csv(Path file, Parcel parcel) throws IOException {
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder().fieldSeparator(';').ofCsvRecord(Files.newBufferedReader(file, UTF_8))) {
      Iterator<CsvRecord> left = rows.iterator();
      List<String> fields = left.next().getFields().stream().map(HEADINGS::get).toList();
      while (left.hasNext()) {
        CsvRecord row = left.next();
        MemberDraft draft = new MemberDraft();
        for (int i = 0; i < fields.size(); i++) {
          String cell = row.getField(i);
          if (!cell.isBlank()) {
            draft.set(fields.get(i), cell);
          }
        }
        send(draft.checked(parcel.receivedAt), parcel);
      }
    }
  }

  private void send(MemberUpdate update, Parcel parcel) {
    byte[] value = encoder.framed(FRAME, update);
    RecordHeaders headers = new RecordHeaders(parcel.shared);
    headers.add("ce_id", ContentId.of(topic, value).toString().getBytes(UTF_8));
    headers.add("ce_row", Integer.toString(parcel.sent.size() + 1).getBytes(UTF_8));
    parcel.sent.add(
        producer.send(
            new ProducerRecord<>(topic, null, null, MemberDraft.key(update), value, headers)));
  }

  private static final class Parcel {
    private final Instant receivedAt;
    private final Header[] shared;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();

    Parcel(UUID receipt, Instant receivedAt) {
      this.receivedAt = receivedAt;
      this.shared =
          new Header[] {
            header("content-type", "application/avro"),
            header("ce_specversion", "1.0"),
            header("ce_type", "no.knutepunkt.member-updates.v1"),
            header("ce_source", "/secretariat"),
            header("ce_time", receivedAt.toString()),
            header("ce_receipt", receipt.toString())
          };
    }

    private static Header header(String name, String text) {
      return new RecordHeader(name, text.getBytes(UTF_8));
    }
  }
}
