package no.knutepunkt.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.knutepunkt.platform.contracts.StackContracts;
import no.knutepunkt.platform.topics.StackTopics;
import no.knutepunkt.schemas.NewsItem;
import no.knutepunkt.schemas.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** News as events, as the records that carry them, and as polls that hold these. */
public final class News {

  static final Receiver READER = new Receiver("news-reader", Topics.NEWS_ITEMS);

  static final Instant MORNING = Instant.parse("2026-11-22T09:00:00Z");

  private News() {}

  public static NewsItem item(String newsId) {
    return NewsItem.newBuilder()
        .setNewsId(newsId)
        .setTitle("Course is full")
        .setAudience("public")
        .setPublishedAt(MORNING)
        .build();
  }

  public static ProducerRecord<byte[], byte[]> sent(Event<NewsItem> event) {
    return new EventWriter(StackContracts.registered())
        .write(Topics.NEWS_ITEMS, event.data().getNewsId().getBytes(UTF_8), event)
        .raw();
  }

  public static Event<NewsItem> event(UUID id, Origin origin) {
    return new Event<>(id, "/secretariat", MORNING, origin, item("n1"));
  }

  static ConsumerRecord<byte[], byte[]> record(long offset, UUID id) {
    ProducerRecord<byte[], byte[]> sent = sent(event(id, Origin.NONE));
    return record(offset, sent.value(), sent.headers());
  }

  static ConsumerRecord<byte[], byte[]> record(long offset, byte[] value) {
    return record(offset, value, new RecordHeaders());
  }

  static ConsumerRecord<byte[], byte[]> record(long offset, byte[] value, Headers headers) {
    return new ConsumerRecord<>(
        Topics.NEWS_ITEMS,
        0,
        offset,
        MORNING.toEpochMilli(),
        TimestampType.CREATE_TIME,
        0,
        0,
        "n1".getBytes(UTF_8),
        value,
        headers,
        Optional.empty());
  }

  /** The same under another key, or none. */
  static ConsumerRecord<byte[], byte[]> keyed(ConsumerRecord<byte[], byte[]> record, String key) {
    return new ConsumerRecord<>(
        record.topic(),
        record.partition(),
        record.offset(),
        record.timestamp(),
        TimestampType.CREATE_TIME,
        0,
        0,
        key == null ? null : key.getBytes(UTF_8),
        record.value(),
        record.headers(),
        Optional.empty());
  }

  static Poll poll(List<ConsumerRecord<byte[], byte[]>> records) {
    return new Poll(READER, StackTopics.ids(), records);
  }
}
