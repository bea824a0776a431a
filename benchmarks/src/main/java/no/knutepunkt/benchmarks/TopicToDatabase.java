package no.knutepunkt.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.knutepunkt.benchmarks.contestants.ByHandToDatabase;
import no.knutepunkt.benchmarks.contestants.CamelRouteToDatabase;
import no.knutepunkt.benchmarks.contestants.KafkaConnectToDatabase;
import no.knutepunkt.benchmarks.contestants.SpringKafkaToDatabase;

/** Topic to PostgreSQL: the register, the dues, and both at a time. */
final class TopicToDatabase implements AutoCloseable {

  static final String TOPIC = "member-updates";

  private static final String LIMIT = "by hand: binary COPY, set statements";
  private static final String HUB = "the hub, everything on";
  private static final String FEW = "member-updates-few";
  private static final int COMPANIES = 10_000;
  private static final int EVENTS_OF_ONE_RECEIPT = 10_000;

  /** An ordinary route is so much slower that it gets this share of the events. */
  private static final int SHARE = 50;

  private final Options options;
  private final FreshStack stack = new FreshStack();
  private final List<Entrant> entrants = new ArrayList<>();
  private final List<Surroundings> withAllTables = new ArrayList<>();
  private Backlog backlog;
  private Backlog.Slice slice;
  private Backlog.Slice fewSlice;

  private TopicToDatabase(Options options) {
    this.options = options;
  }

  static Section register(Options options) {
    try (TopicToDatabase road = new TopicToDatabase(options)) {
      road.hub("**/ChargeDuesForMembers*", "member-register");
      road.byHand("register", "member-register");
      road.connect();
      road.spring();
      road.camel();
      return road.run(
          "register",
          "Topic to PostgreSQL: the member register",
          """
          By hand and the hub: positions, one effect an event, newest state wins, receipts. Kafka \
          Connect (Debezium's JDBC sink, two tasks), Spring Kafka (batch listener, JdbcTemplate) and \
          the ordinary Camel route (four consumers, a fiftieth of the events) only upsert the \
          member: no positions, effects or receipts, and with Connect the last to arrive wins.\
          """);
    }
  }

  static Section dues(Options options) {
    try (TopicToDatabase road = new TopicToDatabase(options)) {
      road.hub("**/KeepMemberRegister*", "dues-ledger");
      road.byHand("dues", "dues-ledger");
      return road.run(
          "dues",
          "Topic to PostgreSQL: the dues ledger",
          """
          Every state kept, what each company owes worked out anew from all its states, lines \
          posted where the ledger differs. By hand uses the hub's rules of what is owed and does \
          all reading and writing itself, on two threads that share the ledger's lock.\
          """);
    }
  }

  static Section membersAndDues(Options options) {
    try (TopicToDatabase road = new TopicToDatabase(options)) {
      road.hub("none", "member-register", "dues-ledger");
      road.byHand("both", "member-register", "dues-ledger");
      return road.run(
          "members-and-dues",
          "Topic to PostgreSQL: register and dues at a time",
          """
          Both receivers of the topic, each reading it for itself; by hand one thread each. An \
          event counts once, when both have settled it.\
          """);
    }
  }

  private void hub(String without, String... receivers) {
    Surroundings at = stack.hubDatabase("bench_hub");
    add(new HubProcess(stack, at).without(without).started(HUB), at, receivers);
  }

  private void byHand(String which, String... receivers) {
    Surroundings at = stack.hubDatabase("bench_by_hand");
    add(Contestant.started(LIMIT, ByHandToDatabase.class, at, which), at, receivers);
  }

  private void connect() {
    Surroundings at = stack.hubDatabase("bench_connect");
    addUpserting(
        Contestant.started(
            "Kafka Connect, Debezium JDBC sink", KafkaConnectToDatabase.class, at, TOPIC),
        at);
  }

  private void spring() {
    Surroundings at = stack.hubDatabase("bench_spring");
    addUpserting(
        Contestant.started(
            "Spring Kafka batch, JdbcTemplate", SpringKafkaToDatabase.class, at, TOPIC),
        at);
  }

  private void camel() {
    stack.topic(FEW);
    Surroundings at = stack.hubDatabase("bench_camel");
    Contestant camel =
        Contestant.started("Camel, ordinary route", CamelRouteToDatabase.class, at, FEW);
    Connection watch = FreshStack.connect(at);
    entrants.add(new Entrant(camel, () -> upserted(watch, fewSlice)));
  }

  private void add(Contestant contestant, Surroundings at, String... receivers) {
    withAllTables.add(at);
    Connection watch = FreshStack.connect(at);
    entrants.add(new Entrant(contestant, () -> settled(watch, slice, receivers)));
  }

  private void addUpserting(Contestant contestant, Surroundings at) {
    Connection watch = FreshStack.connect(at);
    entrants.add(new Entrant(contestant, () -> upserted(watch, slice)));
  }

  private Section run(String road, String title, String about) {
    backlog =
        new Backlog(
            stack, new MemberUpdates(COMPANIES), SchemaId.of(stack, TOPIC), EVENTS_OF_ONE_RECEIPT);
    List<Turn> turns = new Rounds(stack, options).play(entrants, this::fill);
    SameContents.check(withAllTables.get(0), withAllTables.get(1));
    return new Section(
        road, title, about, Comparison.HEADING, new Comparison(turns, LIMIT).rows(), turns);
  }

  private void fill() {
    slice = backlog.add(TOPIC, options.events());
    if (entrants.size() > 2) {
      fewSlice = backlog.add(FEW, options.events() / SHARE);
    }
  }

  /** Waits until the receipts speak for every event. */
  static long settled(Connection watch, Backlog.Slice slice, String... receivers) {
    long wanted = (long) slice.events() * receivers.length;
    Waiting.until(() -> outcomes(watch, slice.receipts(), receivers) >= wanted);
    return slice.events();
  }

  static long outcomes(Connection watch, List<UUID> receipts, String... receivers) {
    return one(
        watch,
        "select coalesce(sum(events), 0) from receipt_outcome"
            + " where receipt = any(?) and receiver = any(?)",
        array(watch, "uuid", receipts.toArray()),
        array(watch, "text", (Object[]) receivers));
  }

  /** Waits until the last company of each partition stands in the register. */
  private static long upserted(Connection watch, Backlog.Slice slice) {
    Waiting.until(
        () ->
            one(
                    watch,
                    "select count(*) from member where organisation_number = any(?) and changed_at"
                        + " = ?",
                    array(watch, "text", Backlog.LAST.toArray()),
                    java.sql.Timestamp.from(slice.last()))
                == Backlog.LAST.size());
    return slice.events();
  }

  private static java.sql.Array array(Connection watch, String type, Object... values) {
    try {
      return watch.createArrayOf(type, values);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long one(Connection watch, String sql, Object... values) {
    try (PreparedStatement statement = watch.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    entrants.forEach(Entrant::close);
    if (backlog != null) {
      backlog.close();
    }
    stack.close();
  }
}
