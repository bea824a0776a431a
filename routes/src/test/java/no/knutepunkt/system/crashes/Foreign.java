package no.knutepunkt.system.crashes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static no.knutepunkt.system.crashes.Sent.Answer.PROMISED;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final Map<String, ConsumerRecord<byte[], byte[]>> samples = new HashMap<>();
  private final History history;
  private final KafkaProducer<byte[], byte[]> producer;
  private final String servers;

  Foreign(String bootstrapServers, History history) {
    this.history = history;
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
    byte[] value = withNul(TEXTS.get(stream), sample(stream).value());
    return put(stream, value);
  }

  /** A sound record of a key of its own, as quarantine may hold it once it is mended. */
  byte[] sound(Sent sent) throws IOException {
    Text text = TEXTS.get(sent.stream());
    byte[] sample = sample(sent.stream()).value();
    GenericRecord record = record(text, sample);
    record.put("registrationId", sent.key());
    record.put("needs", Long.toString(sent.version()));
    return framed(text, sample, record);
  }

  /** A record that is none at all. */
  Sent putGarbage(String stream) throws ExecutionException, InterruptedException {
    return put(stream, "garbage".getBytes(UTF_8));
  }

  /** A record that is none, in the way of what {@link #keyBehind} names. */
  Sent putGarbageAhead(String stream) throws ExecutionException, InterruptedException {
    Sent sent = foreign(stream);
    put(sent, sample(stream).key(), "garbage".getBytes(UTF_8));
    return sent;
  }

  /** A key of the stream of which two versions at most were sent. */
  String keyBehind(String stream) {
    return sent(sample(stream)).orElseThrow().key();
  }

  /** A sound record, the next version of what the other is about. */
  Sent putBehind(Sent other) throws IOException, ExecutionException, InterruptedException {
    Sent next =
        new Sent(UUID.randomUUID(), other.stream(), other.key(), other.version() + 1, PROMISED);
    put(next, next.key().getBytes(UTF_8), sound(next));
    return next;
  }

  private Sent put(String stream, byte[] value) throws ExecutionException, InterruptedException {
    Sent sent = foreign(stream);
    put(sent, sent.key().getBytes(UTF_8), value);
    return sent;
  }

  private static Sent foreign(String stream) {
    UUID id = UUID.randomUUID();
    return new Sent(id, stream, "foreign-" + id, 0, PROMISED);
  }

  private void put(Sent sent, byte[] key, byte[] value)
      throws ExecutionException, InterruptedException {
    ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(sent.stream(), key, value);
    record.headers().add("ce_id", sent.id().toString().getBytes(UTF_8));
    record.headers().add("ce_source", "/secretariat".getBytes(UTF_8));
    record.headers().add("ce_time", Instant.now().toString().getBytes(UTF_8));
    producer.send(record).get();
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

  /** A record that came through the gate: the first version of a key that is nobody else's. */
  private ConsumerRecord<byte[], byte[]> sample(String stream) {
    return samples.computeIfAbsent(stream, this::read);
  }

  private Optional<Sent> sent(ConsumerRecord<byte[], byte[]> record) {
    return history.find(
        UUID.fromString(new String(record.headers().lastHeader("ce_id").value(), UTF_8)));
  }

  private boolean isFirstVersion(ConsumerRecord<byte[], byte[]> record) {
    return record.headers().lastHeader("ce_receipt") != null
        && sent(record).filter(one -> one.version() == 1).isPresent();
  }

  private ConsumerRecord<byte[], byte[]> read(String stream) {
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
          if (isFirstVersion(one)) {
            return one;
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
