package no.knutepunkt.benchmarks;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an event costs when ten thousand, a hundred thousand, a million lie there already. */
final class Growth implements AutoCloseable {

  private static final int COMPANIES = 10_000;
  private static final int EVENTS_OF_ONE_RECEIPT = 100;
  private static final int SLICE = 50_000;
  private static final int PROBE = 20_000;
  private static final int PROBES = 3;
  private static final int WARM_UP = 300_000;
  private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000, 10_000_000);

  private final FreshStack stack = new FreshStack();
  private final List<Flow> flows = new ArrayList<>();
  private Backlog backlog;
  private Backlog.Slice slice;
  private long lying;

  private Growth() {
    flow(
        "register and its receipts",
        "bench_register",
        "**/ChargeDuesForMembers*",
        "member-register");
    flow("ledger and its receipts", "bench_ledger", "**/KeepMemberRegister*", "dues-ledger");
  }

  /** A hub with one flow, on a database of its own. */
  private record Flow(Entrant hub, Surroundings at) {}

  /**
   * Some measured events.
   *
   * @param size how many events lay there before
   */
  private record Probe(long size, Turn turn) {}

  static Section run(Options options) {
    try (Growth road = new Growth()) {
      return road.grow(options);
    }
  }

  private void flow(String name, String database, String without, String receiver) {
    Surroundings at = stack.hubDatabase(database);
    Contestant hub = new HubProcess(stack, at).without(without).started(name);
    Connection watch = FreshStack.connect(at);
    flows.add(
        new Flow(new Entrant(hub, () -> TopicToDatabase.settled(watch, slice, receiver)), at));
  }

  private Section grow(Options options) {
    flows.forEach(flow -> flow.hub().process().freeze());
    backlog =
        new Backlog(
            stack,
            new MemberUpdates(COMPANIES),
            SchemaId.of(stack, TopicToDatabase.TOPIC),
            EVENTS_OF_ONE_RECEIPT);
    add(WARM_UP);
    flows.forEach(flow -> FreshStack.execute(flow.at(), EMPTY));
    lying = 0;
    List<Probe> probes = new ArrayList<>();
    for (int size : SIZES) {
      if (options.full() || size <= 10L * options.events()) {
        growTo(size);
        for (int probe = 0; probe < PROBES; probe++) {
          add(PROBE).forEach(turn -> probes.add(new Probe(size, turn)));
        }
      }
    }
    return section(probes);
  }

  /** What the warm-up left, without the trigger that keeps the ledger from shrinking. */
  private static final String EMPTY =
      """
      set session_replication_role = replica;
      truncate member, effect, receipt_outcome, dues_member_state, dues_figure, dues_ledger;
      """;

  private void growTo(long size) {
    while (lying < size) {
      add((int) Math.min(SLICE, size - lying));
      System.err.printf("  %,d events%n", lying);
    }
  }

  private List<Turn> add(int events) {
    slice = backlog.add(TopicToDatabase.TOPIC, events);
    lying += events;
    return flows.stream().map(flow -> flow.hub().turn(1, stack)).toList();
  }

  private static Section section(List<Probe> probes) {
    List<List<String>> rows = new ArrayList<>();
    probes.stream()
        .map(probe -> probe.turn().contestant())
        .distinct()
        .forEach(
            flow ->
                probes.stream()
                    .filter(probe -> probe.turn().contestant().equals(flow))
                    .map(Probe::size)
                    .distinct()
                    .forEach(size -> rows.add(row(flow, size, probes))));
    return new Section(
        "growth",
        "Growth: what one more event costs",
        """
        %,d companies, %d events under each receipt; at each size three times %,d events, median. \
        A hub with one flow each, on a database of its own.\
        """
            .formatted(COMPANIES, EVENTS_OF_ONE_RECEIPT, PROBE),
        List.of("flow", "events before", "wall µs per event", "hub CPU µs", "database CPU µs"),
        rows,
        probes);
  }

  private static List<String> row(String flow, long size, List<Probe> probes) {
    List<Turn> own =
        probes.stream()
            .filter(probe -> probe.size() == size)
            .map(Probe::turn)
            .filter(turn -> turn.contestant().equals(flow))
            .toList();
    return List.of(
        flow,
        String.format(Locale.ROOT, "%,d", size),
        Spread.of(own.stream().mapToDouble(t -> 1e6 / t.eventsPerSecond())).text("%.0f"),
        Spread.of(own.stream().mapToDouble(Turn::cpuPerEvent)).text("%.0f"),
        Spread.of(own.stream().mapToDouble(Turn::databasePerEvent)).text("%.0f"));
  }

  @Override
  public void close() {
    flows.forEach(flow -> flow.hub().close());
    if (backlog != null) {
      backlog.close();
    }
    stack.close();
  }
}
