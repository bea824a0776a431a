package no.knutepunkt.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.knutepunkt.intake.fields.Draft;
import no.knutepunkt.intake.fields.Fields;
import no.knutepunkt.intake.rows.Format;
import no.knutepunkt.intake.rows.Guidance;
import no.knutepunkt.intake.rows.Rows;
import no.knutepunkt.intake.rows.Terms;
import no.knutepunkt.intake.rows.Unreadable;
import no.knutepunkt.schemas.NewsItem;
import no.knutepunkt.schemas.Topics;
import no.knutepunkt.testing.HubTest;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a row costs on its way from the sender to the topic, counted and not timed. */
@HubTest
class EncodedOnceTest {

  private static final int ROWS = 600;

  private final KafkaOutlet outlet;
  private final Stream<NewsItem> news;

  @SuppressWarnings("unchecked")
  EncodedOnceTest(@Autowired KafkaOutlet outlet, @Autowired List<Stream<?>> streams) {
    this.outlet = outlet;
    this.news =
        (Stream<NewsItem>)
            streams.stream()
                .filter(stream -> stream.topic().equals(Topics.NEWS_ITEMS))
                .findFirst()
                .orElseThrow();
  }

  @Test
  void theBytesThatTheIdOfARowIsMadeOfAreThoseThatGoOntoTheTopic() throws Exception {
    AtomicLong encodings = new AtomicLong();

    assertThat(send(counted(news, encodings), retractions())).isEqualTo(ROWS);
    assertThat(encodings).hasValue(ROWS);
  }

  private long send(Stream<NewsItem> stream, InputStream body) throws IOException, Unreadable {
    Consignment consignment =
        new Consignment(UUID.randomUUID(), stream.topic(), "/secretariat", GateFixture.NOW, null);
    Terms terms = new Terms(stream.fields(), Guidance.NONE, 0);
    try (Rows rows = Format.NDJSON.open(body, terms)) {
      return new Passage<>(stream, GateFixture.SECRETARIAT, EventName.NONE, consignment, outlet)
          .run(rows)
          .join()
          .accepted();
    }
  }

  private static InputStream retractions() {
    return new ByteArrayInputStream(
        IntStream.range(0, ROWS)
            .mapToObj(row -> "{\"newsId\":\"never-" + row + "\",\"retracted\":true}\n")
            .collect(Collectors.joining())
            .getBytes(UTF_8));
  }

  /** The stream, with records that know how often they are read from their beginning. */
  private static Stream<NewsItem> counted(Stream<NewsItem> real, AtomicLong encodings) {
    return new Stream<>() {
      @Override
      public String topic() {
        return real.topic();
      }

      @Override
      public Fields fields() {
        return real.fields();
      }

      @Override
      public NewsItem blank() {
        return new Counted(encodings);
      }

      @Override
      public String key(NewsItem item) {
        return real.key(item);
      }

      @Override
      public void check(Draft draft) {
        real.check(draft);
      }
    };
  }

  /** Avro looks for the contract in the class itself. */
  public static final class Counted extends NewsItem {

    @SuppressWarnings("unused")
    public static final Schema SCHEMA$ = NewsItem.getClassSchema();

    private static final long serialVersionUID = 1L;

    private final transient AtomicLong encodings;

    Counted(AtomicLong encodings) {
      this.encodings = encodings;
    }

    @Override
    public Object get(int field) {
      encodings.addAndGet(field == 0 ? 1 : 0);
      return super.get(field);
    }
  }
}
