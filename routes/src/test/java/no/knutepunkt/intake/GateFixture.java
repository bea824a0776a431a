package no.knutepunkt.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import no.knutepunkt.access.Caller;
import no.knutepunkt.intake.fields.Fault;
import no.knutepunkt.intake.rows.Guidance;
import no.knutepunkt.platform.web.Texts;
import org.springframework.util.unit.DataSize;

/** A gate with every stream, at a standing clock, whose rows go to a {@link Road}. */
final class GateFixture {

  static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  static final Caller SECRETARIAT = new Caller.Secretariat();
  static final Caller FJORD = new Caller.Company("310000019");
  static final String CSV = "text/csv";
  static final String NDJSON = "application/x-ndjson";
  static final String JSON = "application/json";

  private static final Delivery.Handling USUAL = new Delivery.Handling(false, false, null);
  private static final byte[] KEY = {1, 2, 3};
  private static final Texts TEXTS = new Texts();
  private static final List<Stream<?>> STREAMS = AllStreams.all();

  final Road road = new Road();
  final Gate gate = gate(road);
  final Answers answers = new Answers(TEXTS);

  static Gate gate(Outlet outlet) {
    return gate(outlet, NOW);
  }

  static Gate gate(Outlet outlet, Instant now) {
    return gate(outlet, Clock.fixed(now, ZoneId.of("Europe/Oslo")), List.of());
  }

  static Gate gate(Outlet outlet, Clock clock, List<Standing> standing) {
    AtomicLong numbers = new AtomicLong();
    return new Gate(
        STREAMS,
        outlet,
        new DryRuns(standing, (topic, events) -> Set.of(), () -> KEY),
        () -> new UUID(0, numbers.incrementAndGet()),
        clock,
        new IntakeProperties(DataSize.ofMegabytes(64)));
  }

  Verdict send(Caller sender, String stream, String contentType, String body) {
    return send(sender, stream, contentType, body.getBytes(UTF_8), USUAL);
  }

  Verdict send(
      Caller sender, String stream, String contentType, byte[] body, Delivery.Handling handling) {
    return send(
        sender,
        new Delivery(
            stream,
            contentType,
            EventName.NONE,
            handling,
            Guidance.NONE,
            new ByteArrayInputStream(body)));
  }

  Verdict send(Caller sender, String stream, String contentType, byte[] body, Guidance guidance) {
    return send(
        sender,
        new Delivery(
            stream, contentType, EventName.NONE, USUAL, guidance, new ByteArrayInputStream(body)));
  }

  Verdict send(Caller sender, Delivery delivery) {
    try {
      return gate.receive(sender, delivery);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  Verdict named(EventName name, String stream, String contentType, String body) {
    InputStream bytes = new ByteArrayInputStream(body.getBytes(UTF_8));
    return send(SECRETARIAT, new Delivery(stream, contentType, name, USUAL, Guidance.NONE, bytes));
  }

  static List<String> rules(Verdict verdict) {
    return verdict.faults().stream().map(Fault::rule).toList();
  }
}
