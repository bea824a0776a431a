package no.knutepunkt.system.crashes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import no.knutepunkt.schemas.CourseRegistration;
import no.knutepunkt.schemas.MemberUpdate;
import no.knutepunkt.schemas.NewsItem;
import no.knutepunkt.schemas.ProjectLogEntry;
import no.knutepunkt.schemas.SurveyResult;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A foreign program that puts on the topics, past the gate, what each receiver has to refuse. */
final class Foreign implements AutoCloseable {

  private static final int FRAME = 5;

  /** A text field of each contract that no receiver can store a NUL character of. */
  private static final Map<String, Text> TEXTS =
      Map.of(
          "member-updates", new Text(MemberUpdate.getClassSchema(), "name"),
          "course-registrations", new Text(CourseRegistration.getClassSchema(), "participantName"),
          "project-log-entries", new Text(ProjectLogEntry.getClassSchema(), "text"),
          "survey-results", new Text(SurveyResult.getClassSchema(), "unit"),
          "news-items", new Text(NewsItem.getClassSchema(), "title"));

  private final Map<String, byte[]> samples = new HashMap<>();
  private final KafkaProducer<byte[], byte[]> producer;
  private final String servers;

  Foreign(String bootstrapServers) {
    servers = bootstrapServers;
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", servers),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  private record Text(Schema contract, String field) {}

  /** A record that is sound but for one character, under a key of its own. */
  Sent putRefusable(String stream) throws IOException, ExecutionException, InterruptedException {
    byte[] value = withNul(TEXTS.get(stream), sample(stream));
    return put(stream, value);
  }

  /** A sound record of a key of its own, as quarantine may hold it once it is mended. */
  byte[] sound(Sent sent) throws IOException {
    Text text = TEXTS.get(sent.stream());
    GenericRecord record = record(text, sample(sent.stream()));
    record.put("registrationId", sent.key());
    record.put("needs", Long.toString(sent.version()));
    return framed(text, sample(sent.stream()), record);
  }

  /** A record that is none at all. */
  Sent putGarbage(String stream) throws ExecutionException, InterruptedException {
    return put(stream, "garbage".getBytes(UTF_8));
  }

  private Sent put(String stream, byte[] value) throws ExecutionException, InterruptedException {
    UUID id = UUID.randomUUID();
    String key = "foreign-" + id;
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(stream, key.getBytes(UTF_8), value);
    record.headers().add("ce_id", id.toString().getBytes(UTF_8));
    record.headers().add("ce_source", "/secretariat".getBytes(UTF_8));
    producer.send(record).get();
    return new Sent(id, stream, key, 0, Sent.Answer.PROMISED);
  }

  private static byte[] withNul(Text text, byte[] value) throws IOException {
    GenericRecord record = record(text, value);
    record.put(text.field(), "\0");
    return framed(text, value, record);
  }

  private static GenericRecord record(Text text, byte[] value) throws IOException {
    return new GenericDatumReader<GenericRecord>(text.contract())
        .read(null, DecoderFactory.get().binaryDecoder(value, FRAME, value.length - FRAME, null));
  }

  private static byte[] framed(Text text, byte[] frame, GenericRecord record) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
    new GenericDatumWriter<GenericRecord>(text.contract()).write(record, encoder);
    encoder.flush();
    return ByteBuffer.allocate(FRAME + out.size())
        .put(frame, 0, FRAME)
        .put(out.toByteArray())
        .array();
  }

  /** The value of a record that came through the gate. */
  private byte[] sample(String stream) {
    return samples.computeIfAbsent(stream, this::read);
  }

  private byte[] read(String stream) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", servers),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> places =
          consumer.partitionsFor(stream).stream()
              .map(part -> new TopicPartition(stream, part.partition()))
              .toList();
      consumer.assign(places);
      consumer.seekToBeginning(places);
      for (int tries = 0; tries < 20; tries++) {
        for (ConsumerRecord<byte[], byte[]> one : consumer.poll(Duration.ofSeconds(1))) {
          if (one.headers().lastHeader("ce_receipt") != null) {
            return one.value();
          }
        }
      }
      throw new AssertionError("nothing of the hub's lies on " + stream);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
