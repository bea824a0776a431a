package no.knutepunkt.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.knutepunkt.platform.contracts.RegisteredContracts;
import no.knutepunkt.platform.contracts.StackContracts;
import no.knutepunkt.schemas.NewsItem;
import no.knutepunkt.schemas.Topics;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EventReaderTest {

  private static final long MEBIBYTE = 1024 * 1024;
  private static final RegisteredContracts CONTRACTS = StackContracts.registered();
  private static final byte[] GOOD = News.sent(News.event(new UUID(0, 1), Origin.NONE)).value();

  private final EventReader reader = new EventReader(CONTRACTS);

  static Stream<Arguments> poison() throws IOException {
    int news = CONTRACTS.of(Topics.NEWS_ITEMS).id();
    int members = CONTRACTS.of(Topics.MEMBER_UPDATES).id();
    return Stream.of(
        Arguments.of("nothing at all", null, "unexpected-tombstone"),
        Arguments.of("no byte", new byte[0], "not-framed"),
        Arguments.of("half a frame", new byte[] {0, 0, 0}, "not-framed"),
        Arguments.of("JSON", "{\"newsId\":1}".getBytes(UTF_8), "not-framed"),
        Arguments.of("an id nobody gave out", framed(Integer.MAX_VALUE), "unknown-contract"),
        Arguments.of("id zero", framed(0), "unknown-contract"),
        Arguments.of("a negative id", framed(-7), "unknown-contract"),
        Arguments.of("another topic's contract", framed(members), "unknown-contract"),
        Arguments.of("a frame around nothing", framed(news), "unreadable"),
        Arguments.of("a cut message", Arrays.copyOf(GOOD, GOOD.length - 3), "unreadable"),
        Arguments.of("a byte too many", Arrays.copyOf(GOOD, GOOD.length + 1), "unreadable"),
        Arguments.of("a text of minus one", framed(news, -1L), "unreadable"),
        Arguments.of("a text of 2 GB", framed(news, 2_000_000_000L), "unreadable"),
        Arguments.of("a text of 8 EB", framed(news, Long.MAX_VALUE), "unreadable"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("poison")
  void poisonIsRefusedWithItsReasonAndCostsNoMemory(String what, byte[] value, String reason) {
    long before = allocated();
    ReadRecord read = read(News.record(0, value));
    assertThat(read.refused()).isEqualTo(Rejection.of(reason));
    assertThat(allocated() - before).isLessThan(16 * MEBIBYTE);
  }

  @Test
  void endlessListsAreRefusedAndCostNoMemory() throws IOException {
    for (long count : new long[] {2_000_000_000L, Long.MAX_VALUE, Long.MIN_VALUE, -5}) {
      long before = allocated();
      assertThat(read(member(count)).refused()).isEqualTo(Rejection.of("unreadable"));
      assertThat(allocated() - before).as("%d", count).isLessThan(16 * MEBIBYTE);
    }
  }

  @Test
  void anEndlessNestOfAForeignContractIsRefused() throws IOException {
    Schema nest =
        SchemaBuilder.record("NewsItem")
            .namespace("no.knutepunkt.schemas")
            .fields()
            .name("inner")
            .type()
            .unionOf()
            .nullType()
            .and()
            .type("NewsItem")
            .endUnion()
            .noDefault()
            .endRecord();
    byte[] deep = Arrays.copyOf(framed(StackContracts.registerForeign(nest)), 900_000);
    Arrays.fill(deep, 5, deep.length, (byte) 2);
    assertThat(read(News.record(0, deep)).refused()).isEqualTo(Rejection.of("unreadable"));
  }

  @Test
  void aListOfHundredThousandsOfEmptyTextsIsRefusedAndCostsNoMemory() throws IOException {
    ConsumerRecord<byte[], byte[]> member = member(900_000);
    byte[] whole = Arrays.copyOf(member.value(), member.value().length + 900_000 + 100);
    long before = allocated();
    assertThat(read(new ConsumerRecord<>(member.topic(), 0, 0, null, whole)).refused())
        .isEqualTo(Rejection.of("unreadable"));
    assertThat(allocated() - before).isLessThan(16 * MEBIBYTE);
  }

  @Test
  void aForeignRecordWithoutHeadersGetsAnIdOfItsContent() {
    Event<Object> event = read(News.record(3, GOOD)).event();
    assertThat(event.id()).isEqualTo(ContentId.of(Topics.NEWS_ITEMS, GOOD));
    assertThat(event.source()).isEqualTo("/unknown");
    assertThat(event.origin()).isEqualTo(Origin.NONE);
    assertThat(((NewsItem) event.data()).getNewsId()).isEqualTo("n1");
  }

  private ReadRecord read(ConsumerRecord<byte[], byte[]> record) {
    return reader.read(List.of(record), any -> true).get(0);
  }

  /** A member's record up to its first list, which claims to hold so many products. */
  private static ConsumerRecord<byte[], byte[]> member(long count) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(framed(CONTRACTS.of(Topics.MEMBER_UPDATES).id()));
    BinaryEncoder avro = EncoderFactory.get().directBinaryEncoder(out, null);
    for (var field : CONTRACTS.of(Topics.MEMBER_UPDATES).schema().getFields()) {
      switch (field.schema().getType()) {
        case STRING -> avro.writeString("x");
        case UNION, ENUM -> avro.writeIndex(0);
        default -> avro.writeLong(count);
      }
      if (field.name().equals("products")) {
        break;
      }
    }
    return new ConsumerRecord<>(Topics.MEMBER_UPDATES, 0, 0, null, out.toByteArray());
  }

  private static byte[] framed(int id, long... numbers) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(0);
    out.write(ByteBuffer.allocate(4).putInt(id).array());
    BinaryEncoder avro = EncoderFactory.get().directBinaryEncoder(out, null);
    for (long number : numbers) {
      avro.writeLong(number);
    }
    return out.toByteArray();
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }
}
