package no.knutepunkt.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import no.knutepunkt.access.Caller;
import no.knutepunkt.intake.rows.Format;
import no.knutepunkt.intake.rows.Guidance;
import no.knutepunkt.intake.rows.Rows;
import no.knutepunkt.intake.rows.Terms;
import no.knutepunkt.intake.rows.Unreadable;
import no.knutepunkt.platform.Ids;
import no.knutepunkt.platform.web.Problem;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.KafkaException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The one way in: every body of every stream passes here, whoever sends it. */
@Component
public class Gate {

  private final Map<String, Stream<?>> streams = new TreeMap<>();
  private final Outlet outlet;
  private final Ids ids;
  private final Clock clock;
  private final IntakeProperties properties;
  private final DryRuns dryRuns;

  Gate(
      List<Stream<?>> streams,
      Outlet outlet,
      DryRuns dryRuns,
      Ids ids,
      Clock clock,
      IntakeProperties properties) {
    this.dryRuns = dryRuns;
    this.properties = properties;
    streams.forEach(stream -> this.streams.put(stream.topic(), stream));
    this.outlet = outlet;
    this.ids = ids;
    this.clock = clock;
  }

  /** Takes a body in and says what became of it. */
  Verdict receive(Caller sender, Delivery delivery) throws IOException {
    return take(sender, delivery).arrived();
  }

  /** Takes a body in; returns when it is read to its end. */
  Taken take(Caller sender, Delivery delivery) throws IOException {
    Stream<?> stream = admit(sender, delivery.stream());
    DryRunToken token = delivery.handling().token();
    Fingerprint body = new Fingerprint(delivery.body(), delivery.handling().isCompared());
    Arrived arrived = Arrived.of(delivery.contentType(), body.body());
    Instant at = token == null ? now() : token.at();
    Visit visit = new Visit(stream, sender, delivery, arrived.format(), at);
    try {
      if (token != null) {
        dryRuns.check(token, stream.topic(), sender, now());
      }
      return new Taken(take(visit, body, arrived.body()));
    } catch (CompletionException | KafkaException | DataAccessException outage) {
      throw Refusals.away(outage);
    }
  }

  private CompletableFuture<Verdict> take(Visit visit, Fingerprint body, InputStream arrived)
      throws IOException {
    Delivery.Handling handling = visit.delivery().handling();
    return handling.token() == null && !handling.dryRun() && !handling.allOrNothing()
        ? start(visit, arrived, outlet)
        : CompletableFuture.completedFuture(weigh(visit, body, arrived));
  }

  private Verdict weigh(Visit visit, Fingerprint body, InputStream arrived) throws IOException {
    Delivery.Handling handling = visit.delivery().handling();
    if (handling.token() == null && handling.dryRun()) {
      return foresee(visit, body, arrived);
    }
    try (Spool spool = Spool.of(arrived)) {
      return handling.token() == null
          ? allOrNothing(visit, spool, judge(visit, spool.read()))
          : bound(visit, spool, foresee(visit, body, spool.read()));
    }
  }

  /** What the body would change, and the token of that. */
  private Verdict foresee(Visit visit, Fingerprint body, InputStream arrived) throws IOException {
    Delivery delivery = visit.delivery();
    Foresight foresight =
        new Foresight(outlet, dryRuns.comparing(visit.stream().topic(), visit.sender()));
    Verdict verdict = pass(visit, arrived, foresight).withoutReceipt();
    long rejected = verdict.rejectedRows();
    DryRuns.Seen seen =
        new DryRuns.Seen(
            visit.receivedAt(), body.ofAll(), verdict.understood(), foresight.state(rejected));
    String token = dryRuns.token(visit.sender(), delivery, seen).text();
    Verdict foreseen = verdict.foreseen(foresight.foreseen(rejected).with(token));
    boolean none = delivery.handling().allOrNothing() && !verdict.isFlawless();
    return none ? foreseen.withNoneAccepted() : foreseen;
  }

  /** The real run of a dry run, if it is that. */
  private Verdict bound(Visit visit, Spool spool, Verdict judged) throws IOException {
    Delivery.Handling handling = visit.delivery().handling();
    handling.token().check(DryRunToken.parse(judged.foreseen().token()));
    if (handling.dryRun()) {
      return judged;
    }
    Verdict verdict =
        handling.allOrNothing()
            ? allOrNothing(visit, spool, judged)
            : pass(visit, spool.read(), outlet);
    return verdict.foreseen(judged.foreseen().with(null));
  }

  private Verdict judge(Visit visit, InputStream body) throws IOException {
    return pass(visit, body, new Nowhere(outlet)).withoutReceipt();
  }

  /**
   * Sends a rejected row again, under a new receipt, if today's rules let it through; else nothing
   * moves.
   *
   * @return the verdict of today's rules; without any values where the row is kept sealed, since
   *     whoever tries it again need not be the one who sent it
   */
  public Verdict again(Kept kept) {
    Verdict judged = again(kept, true);
    return judged.isFlawless() ? again(kept, false) : judged;
  }

  /** What today's rules say of a rejected row; nothing moves. */
  public Verdict judge(Kept kept) {
    return again(kept, true);
  }

  /** A rejected row as its sender wrote it. */
  Rows.Plain plain(Kept kept) {
    Stream<?> stream = admit(kept.sender(), kept.stream());
    InputStream body = new ByteArrayInputStream(kept.document().bytes());
    try {
      Arrived arrived = Arrived.of(kept.document().contentType(), body);
      try (Rows rows = arrived.format().open(arrived.body(), terms(stream, Guidance.NONE))) {
        rows.next();
        return rows.plain();
      }
    } catch (Unreadable notNow) {
      return new Rows.Plain(List.of(), List.of());
    } catch (IOException impossible) {
      throw new UncheckedIOException("bytes in memory can always be read", impossible);
    }
  }

  private Terms terms(Stream<?> stream, Guidance guidance) {
    return new Terms(stream.fields(), guidance, properties.largestWorkbook().toBytes());
  }

  /** As finely as the contracts keep moments. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private Verdict again(Kept kept, boolean dryRun) {
    Stream<?> stream = admit(kept.sender(), kept.stream());
    byte[] document = stream.reopen(kept.document().bytes(), kept.rejection());
    InputStream body = new ByteArrayInputStream(document);
    try {
      Delivery delivery = kept.delivery(body);
      Arrived arrived = Arrived.of(delivery.contentType(), body);
      Visit visit = new Visit(stream, kept.sender(), delivery, arrived.format(), kept.receivedAt());
      Verdict verdict = dryRun ? judge(visit, arrived.body()) : pass(visit, arrived.body(), outlet);
      return stream.keepsSealed() ? verdict.withoutValues() : verdict;
    } catch (CompletionException | KafkaException | DataAccessException outage) {
      throw Refusals.away(outage);
    } catch (IOException impossible) {
      throw new UncheckedIOException("bytes in memory can always be read", impossible);
    }
  }

  private Stream<?> admit(Caller sender, String name) {
    Stream<?> stream = streams.get(name);
    if (stream == null) {
      throw Problem.of(404, "unknown-stream", String.join(", ", streams.keySet()))
          .field("stream")
          .value(name)
          .example(streams.keySet().iterator().next())
          .build();
    }
    if (!stream.takesFrom(sender)) {
      throw Problem.of(403, stream.refusal(), sender.inWords(), name).build();
    }
    return stream;
  }

  private Verdict allOrNothing(Visit visit, Spool spool, Verdict judged) throws IOException {
    return judged.isFlawless()
        ? pass(visit, spool.read(), outlet)
        : pass(visit, spool.read(), new RejectedOnly(outlet)).withNoneAccepted();
  }

  private Verdict pass(Visit visit, InputStream body, Outlet to) throws IOException {
    return start(visit, body, to).join();
  }

  private CompletableFuture<Verdict> start(Visit visit, InputStream body, Outlet to)
      throws IOException {
    try {
      CompletableFuture<Verdict> started = start(visit.stream(), visit, body, to);
      Verdict already = started.getNow(null);
      if (already != null && already.accepted() + already.rejectedRows() == 0) {
        throw Problem.of(400, visit.format().isTable() ? "only-a-heading" : "empty-body").build();
      }
      return started;
    } catch (Unreadable notThat) {
      throw Refusals.of(notThat);
    }
  }

  private <T extends SpecificRecordBase> CompletableFuture<Verdict> start(
      Stream<T> stream, Visit visit, InputStream body, Outlet to) throws IOException, Unreadable {
    Terms terms = terms(stream, visit.delivery().guidance());
    try (Rows rows = visit.format().open(body, terms)) {
      Consignment consignment =
          new Consignment(
              ids.next(),
              stream.topic(),
              visit.sender().source(),
              visit.receivedAt(),
              visit.delivery().fileName());
      return new Passage<>(stream, visit.sender(), visit.delivery().name(), consignment, to)
          .run(rows);
    }
  }

  /** Who wants what taken in. */
  private record Visit(
      Stream<?> stream, Caller sender, Delivery delivery, Format format, Instant receivedAt) {}
}
