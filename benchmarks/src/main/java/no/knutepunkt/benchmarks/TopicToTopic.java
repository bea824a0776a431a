package no.knutepunkt.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.knutepunkt.benchmarks.contestants.ByHandToTopic;
import no.knutepunkt.benchmarks.contestants.CamelRouteToTopic;
import no.knutepunkt.benchmarks.contestants.PlatformToTopic;
import no.knutepunkt.benchmarks.contestants.SpringKafkaToTopic;

/** Topic to topic: each member update decoded, cut, encoded and sent with its headers. */
final class TopicToTopic {

  private static final String LIMIT = "by hand: four polls in flight";
  private static final String IN = "member-updates";
  private static final String FEW = "member-updates-few";
  private static final int COMPANIES = 10_000;
  private static final int EVENTS_OF_ONE_RECEIPT = 10_000;

  /** An ordinary route is so much slower that it gets this share of the events. */
  private static final int SHARE = 50;

  private TopicToTopic() {}

  static Section run(Options options) {
    List<Entrant> entrants = new ArrayList<>();
    try (FreshStack stack = new FreshStack()) {
      List.of(IN, FEW).forEach(stack::topic);
      entrants.add(platform(stack, 1, options.events()));
      entrants.add(platform(stack, 2, options.events()));
      int few = options.events() / SHARE;
      entrants.add(entrant(stack, LIMIT, ByHandToTopic.class, IN, options.events()));
      entrants.add(
          entrant(stack, "Spring Kafka batch", SpringKafkaToTopic.class, IN, options.events()));
      entrants.add(entrant(stack, "Camel, ordinary route", CamelRouteToTopic.class, FEW, few));
      return run(options, stack, entrants, few);
    } finally {
      entrants.forEach(Entrant::close);
    }
  }

  private static Section run(Options options, FreshStack stack, List<Entrant> entrants, int few) {
    try (Backlog backlog =
        new Backlog(
            stack, new MemberUpdates(COMPANIES), SchemaId.of(stack, IN), EVENTS_OF_ONE_RECEIPT)) {
      Runnable fill =
          () -> {
            backlog.add(IN, options.events());
            backlog.add(FEW, few);
          };
      return section(new Rounds(stack, options).play(entrants, fill));
    }
  }

  private static Entrant entrant(
      FreshStack stack, String name, Class<?> main, String in, int events) {
    String out = main.getSimpleName();
    stack.topic(out);
    Contestant contestant = Contestant.started(name, main, database(stack, out), in, out);
    return entrant(stack, contestant, out, events);
  }

  private static Surroundings database(FreshStack stack, String name) {
    return stack.emptyDatabase("bench_" + name.toLowerCase(Locale.ROOT).replace('-', '_'));
  }

  private static Entrant entrant(FreshStack stack, Contestant contestant, String out, int events) {
    long[] expected = {0};
    return new Entrant(
        contestant,
        () -> {
          expected[0] += events;
          Waiting.until(() -> stack.records(out) >= expected[0]);
          return events;
        });
  }

  private static Entrant platform(FreshStack stack, int consumers, int events) {
    String out = "projections-" + consumers;
    stack.topic(out);
    Contestant contestant =
        Contestant.started(
            "the hub's platform, " + (consumers == 1 ? "one consumer" : "two consumers"),
            TwoTopics.onClasspath(IN, out),
            PlatformToTopic.class,
            database(stack, out),
            IN,
            out,
            Integer.toString(consumers));
    return entrant(stack, contestant, out, events);
  }

  private static Section section(List<Turn> turns) {
    return new Section(
        "topic-to-topic",
        "Topic to topic: a projection",
        """
        Decoded, three fields cut, encoded, sent with the eight headers it came with; four \
        partitions, acks=all, idempotent, lz4. Two threads each; the ordinary Camel route has four \
        consumers and a fiftieth of the events. The hub has no such flow yet.\
        """,
        Comparison.HEADING,
        new Comparison(turns, LIMIT).rows(),
        turns);
  }
}
