package no.knutepunkt.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.knutepunkt.platform.contracts.LoneRegistry;
import no.knutepunkt.platform.contracts.RegisteredContracts;
import no.knutepunkt.schemas.NewsItem;
import no.knutepunkt.schemas.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes on a topic: an event, or a reason why they are none. */
class EventReaderFuzzTest {

  private static final RegisteredContracts CONTRACTS = LoneRegistry.contracts();
  private static final List<String> HEADERS =
      List.of(
          "ce_id",
          "ce_source",
          "ce_time",
          "ce_receipt",
          "ce_row",
          "ce_replayfor",
          "ce_replayreason");

  private final EventReader reader = new EventReader(CONTRACTS);

  static Stream<byte[]> events() {
    Event<NewsItem> event = News.event(new UUID(0, 1), Origin.NONE);
    byte[] value =
        new EventWriter(CONTRACTS).write(Topics.NEWS_ITEMS, new byte[] {1}, event).raw().value();
    return Stream.of(value, new byte[0]);
  }

  @MethodSource("events")
  @FuzzTest(maxDuration = "2m")
  void value(byte[] value) {
    Topics.all()
        .forEach(topic -> read(topic.name(), framed(topic.name(), value), new RecordHeaders()));
    if (value.length == 0 || value[0] != 0) {
      read(Topics.NEWS_ITEMS, value, new RecordHeaders());
    }
  }

  @FuzzTest(maxDuration = "2m")
  void headers(FuzzedDataProvider bytes) {
    RecordHeaders headers = new RecordHeaders();
    while (bytes.remainingBytes() > 0 && headers.toArray().length < 20) {
      headers.add(
          bytes.consumeInt(0, 9) > 0 ? name(bytes) : bytes.consumeString(20),
          bytes.consumeBytes(60));
    }
    ReadRecord read = read(Topics.NEWS_ITEMS, events().iterator().next(), headers);
    Event<?> event = read.event();
    assertThat(event.source().length()).isLessThanOrEqualTo(500);
    assertThat(event.source().getBytes(UTF_8)).doesNotContain((byte) 0, (byte) '\n');
    assertThat(event.time()).isAfter(Instant.parse("-4713-01-01T00:00:00Z"));
    assertThat(event.origin().row()).isNotNegative();
  }

  private static String name(FuzzedDataProvider bytes) {
    return HEADERS.get(bytes.consumeInt(0, HEADERS.size() - 1));
  }

  /** The same bytes behind the frame that gets them to the decoder. */
  private static byte[] framed(String topic, byte[] value) {
    int skipped = Math.min(5, value.length);
    return ByteBuffer.allocate(5 + value.length - skipped)
        .put((byte) 0)
        .putInt(CONTRACTS.of(topic).id())
        .put(value, skipped, value.length - skipped)
        .array();
  }

  private ReadRecord read(String topic, byte[] value, RecordHeaders headers) {
    ConsumerRecord<byte[], byte[]> template = News.record(0, value, headers);
    ConsumerRecord<byte[], byte[]> raw =
        new ConsumerRecord<>(
            topic,
            0,
            0,
            template.timestamp(),
            template.timestampType(),
            0,
            value.length,
            template.key(),
            value,
            headers,
            template.leaderEpoch());
    ReadRecord read = reader.read(List.of(raw), any -> true).get(0);
    assertThat(read.event() == null).isEqualTo(read.refused() != null);
    return read;
  }
}
