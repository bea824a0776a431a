package no.knutepunkt.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.knutepunkt.benchmarks.contestants.CamelPlatformHttp;
import no.knutepunkt.benchmarks.contestants.SingleByHand;

/** One event a request, 64 connections, beside what the broker takes by itself. */
final class SingleEvents implements AutoCloseable {

  private static final int AT_A_TIME = 64;
  private static final String ALONE = "the broker, one record at a time";
  private static final String LIMIT = "the broker, 64 at a time";
  private static final String CAMEL = "Camel platform-http and kafka";
  private static final String HUB = "the hub";

  private final int events;
  private final Options options;
  private final FreshStack stack = new FreshStack();
  private final List<String> companies = MemberUpdates.organisationNumbers(200_000_000, AT_A_TIME);
  private final List<Entrant> entrants = new ArrayList<>();
  private final List<Callers> callers = new ArrayList<>();
  private final Map<String, List<long[]>> micros = new HashMap<>();
  private byte[][] bodies;
  private int next;

  private SingleEvents(Options options) {
    this.options = options;
    this.events = options.events() / 2;
  }

  static Section run(Options options) {
    try (SingleEvents road = new SingleEvents(options)) {
      road.broker(ALONE, "alone", 1);
      road.broker(LIMIT, "limit", AT_A_TIME);
      road.camel();
      road.hub();
      List<Turn> turns = new Rounds(road.stack, options).play(road.entrants, road::layOut);
      return road.section(turns);
    }
  }

  private void broker(String name, String topic, int atATime) {
    stack.topic(topic);
    Contestant broker =
        Contestant.started(name, SingleByHand.class, stack.emptyDatabase("bench_" + topic), topic);
    enter(
        broker,
        () -> {
          String[] answer = broker.ask(events + " " + atATime).split(" ", -1);
          return Stream.of(answer).mapToLong(Long::parseLong).toArray();
        });
  }

  private void camel() {
    stack.topic("camel");
    int port = HubProcess.freePort();
    Contestant camel =
        Contestant.started(
            CAMEL,
            CamelPlatformHttp.class,
            stack.emptyDatabase("bench_camel"),
            "camel",
            Integer.toString(port));
    Waiting.until(() -> HubProcess.isOpen(port));
    enter(camel, calls(port, "/events", Collections.nCopies(AT_A_TIME, "none")));
  }

  private void hub() {
    HubProcess hub = new HubProcess(stack, stack.hubDatabase("bench_hub")).without("**");
    Contestant started = hub.started(HUB);
    Secretary secretary = new Secretary(hub);
    List<String> tokens = companies.stream().map(secretary::tokenFor).toList();
    enter(started, calls(hub.port(), "/api/v1/streams/member-updates", tokens));
  }

  private Supplier<long[]> calls(int port, String path, List<String> tokens) {
    Callers made = new Callers(port, path, tokens, event -> bodies[event]);
    callers.add(made);
    return () -> made.send(events);
  }

  /**
   * The bodies of a round are made before anyone's turn: making one costs as much as sending it.
   */
  private void layOut() {
    next += events;
    bodies = IntStream.range(0, events).mapToObj(this::body).toArray(byte[][]::new);
  }

  private byte[] body(int event) {
    Instant now = MemberUpdates.moment((long) next + event);
    String company = companies.get(event % AT_A_TIME);
    return FileToTopic.json(MemberUpdates.update(company, event, now)).getBytes(UTF_8);
  }

  private void enter(Contestant contestant, Supplier<long[]> work) {
    List<long[]> all = micros.computeIfAbsent(contestant.name(), any -> new ArrayList<>());
    entrants.add(
        new Entrant(
            contestant,
            () -> {
              all.add(work.get());
              return events;
            }));
  }

  private Section section(List<Turn> turns) {
    List<List<String>> rows = new ArrayList<>();
    Comparison comparison = new Comparison(turns, LIMIT);
    for (List<String> row : comparison.rows()) {
      List<String> longer = new ArrayList<>(row);
      longer.add(percentile(row.get(0), 0.5));
      longer.add(percentile(row.get(0), 0.99));
      rows.add(longer);
    }
    List<String> heading = new ArrayList<>(Comparison.HEADING);
    heading.addAll(List.of("median ms", "99th percentile ms"));
    return new Section(
        "single-events",
        "Single events over HTTP: " + AT_A_TIME + " connections",
        """
        One JSON event a request, answered when all in-sync replicas have it. The broker's own rows \
        are a bare producer without linger and without HTTP: one record of 330 bytes at a time, and \
        64. Camel parses, checks and encodes as the limit of the file roads does, without token or \
        receipt; the hub does all it does, its flows off. The callers share the cores.\
        """,
        heading,
        rows,
        turns);
  }

  /** Median and range over the counted rounds. */
  private String percentile(String contestant, double share) {
    List<long[]> all = micros.get(contestant);
    List<long[]> counted = all.subList(all.size() - options.rounds(), all.size());
    return Spread.of(counted.stream().mapToDouble(m -> Spread.percentile(m, share) / 1_000))
        .text("%.1f")
        .toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() {
    callers.forEach(Callers::close);
    entrants.forEach(Entrant::close);
    stack.close();
  }
}
