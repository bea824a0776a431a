package no.knutepunkt.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.knutepunkt.intake.rows.Guidance;
import no.knutepunkt.journey.Landed;
import org.junit.jupiter.api.Test;

/** A million rows need no more than a thousand. */
class StreamingTest {

  private static final int MILLION = 1_000_000;
  private static final int MANY = 200_000;
  private static final String HEADING = "Orgnr;Navn;Ansatte\n";

  @Test
  void aMillionRowsOfCsvPassWithAFewChunksAliveAtATime() throws IOException {
    SlowRoad road = new SlowRoad(() -> false);
    Verdict verdict = send(road, GateFixture.CSV, rows(HEADING, MILLION, StreamingTest::csv));

    assertThat(verdict.accepted()).isEqualTo(MILLION);
    assertThat(road.rows).isEqualTo(MILLION);
    assertThat(road.mostAlive).isBetween(2, 4);
    assertThat(road.counts).isBetween(2, MILLION / 5_000);
    assertThat(road.sent).isLessThanOrEqualTo(MILLION / 500);
  }

  @Test
  void manyLinesOfJsonPassWithAFewChunksAliveAtATime() throws IOException {
    SlowRoad road = new SlowRoad(() -> false);
    Verdict verdict = send(road, GateFixture.NDJSON, rows("", MANY, StreamingTest::json));

    assertThat(verdict.accepted()).isEqualTo(MANY);
    assertThat(road.mostAlive).isBetween(2, 4);
  }

  @Test
  void manyBadRowsFillNoMemoryEither() throws IOException {
    Verdict verdict =
        send(new SlowRoad(() -> false), GateFixture.CSV, rows(HEADING, MANY, i -> i + ";;x\n"));

    assertThat(verdict.rejectedRows()).isEqualTo(MANY);
    assertThat(verdict.faults()).hasSize(1_000);
  }

  @Test
  void theFirstChunkIsSentBeforeTheLastRowIsRead() throws IOException {
    Watched body = new Watched(rows(HEADING, 100_000, StreamingTest::csv));
    SlowRoad road = new SlowRoad(() -> body.ended);
    send(road, GateFixture.CSV, body);

    assertThat(road.sentBeforeTheEnd).isGreaterThan(100);
  }

  private static Verdict send(Outlet road, String contentType, InputStream body)
      throws IOException {
    return GateFixture.gate(road)
        .receive(
            GateFixture.SECRETARIAT,
            new Delivery(
                "member-updates",
                contentType,
                EventName.NONE,
                new Delivery.Handling(false, false, null),
                Guidance.NONE,
                body));
  }

  private static String csv(int row) {
    return "310000019;Fjord Profil " + row + " AS;" + row % 400 + "\n";
  }

  private static String json(int row) {
    return "{\"organisationNumber\":\"310000019\",\"name\":\"Fjord Profil "
        + row
        + " AS\",\"employees\":"
        + row % 400
        + "}\n";
  }

  /** Rows that come into being while they are read. */
  private static InputStream rows(String heading, int count, IntFunction<String> row) {
    List<InputStream> thousands =
        new AbstractList<>() {
          @Override
          public InputStream get(int thousand) {
            return bytes(
                IntStream.range(thousand * 1_000, (thousand + 1) * 1_000)
                    .mapToObj(row)
                    .collect(Collectors.joining()));
          }

          @Override
          public int size() {
            return count / 1_000;
          }
        };
    return new SequenceInputStream(
        bytes(heading), new SequenceInputStream(Collections.enumeration(thousands)));
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  /** Knows whether it was read to its end. */
  private static final class Watched extends FilterInputStream {

    private boolean ended;

    Watched(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = super.read(into, from, length);
      ended |= read < 0;
      return read;
    }
  }

  /** Acknowledges a chunk only when somebody waits for it, and counts those that nobody has. */
  private static final class SlowRoad implements Outlet {

    private final BooleanSupplier atEnd;
    private long rows;
    private int alive;
    private int mostAlive;
    private int counts;
    private int sent;
    private int sentBeforeTheEnd;

    SlowRoad(BooleanSupplier atEnd) {
      this.atEnd = atEnd;
    }

    @Override
    public void open(Consignment consignment) {
      // Only rows are counted.
    }

    @Override
    public CompletableFuture<Void> send(Consignment consignment, Chunk chunk) {
      rows += chunk.accepted().size() + chunk.rejected().size();
      sent++;
      sentBeforeTheEnd += atEnd.getAsBoolean() ? 0 : 1;
      alive++;
      mostAlive = Math.max(mostAlive, alive);
      return new CompletableFuture<>() {
        @Override
        public Void join() {
          alive--;
          return null;
        }
      };
    }

    @Override
    public CompletableFuture<Void> count(Consignment consignment, Landed more) {
      counts++;
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close(Consignment consignment) {
      assertThat(alive).isZero();
    }
  }
}
