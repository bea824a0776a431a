package no.knutepunkt.benchmarks;

import java.util.ArrayList;
import java.util.List;
import no.knutepunkt.benchmarks.contestants.ByHandToTopic;
import no.knutepunkt.benchmarks.contestants.CamelRouteToTopic;
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

  /** Nobody here asks the registry. */
  private static final int ANY_SCHEMA = 1;

  private TopicToTopic() {}

  static Section run(Options options) {
    List<Entrant> entrants = new ArrayList<>();
    try (FreshStack stack = new FreshStack();
        Backlog backlog =
            new Backlog(stack, new MemberUpdates(COMPANIES), ANY_SCHEMA, EVENTS_OF_ONE_RECEIPT)) {
      List.of(IN, FEW).forEach(stack::topic);
      int few = options.events() / SHARE;
      entrants.add(entrant(stack, LIMIT, ByHandToTopic.class, IN, options.events()));
      entrants.add(
          entrant(stack, "Spring Kafka batch", SpringKafkaToTopic.class, IN, options.events()));
      entrants.add(entrant(stack, "Camel, ordinary route", CamelRouteToTopic.class, FEW, few));
      Runnable fill =
          () -> {
            backlog.add(IN, options.events());
            backlog.add(FEW, few);
          };
      List<Turn> turns = new Rounds(stack, options).play(entrants, fill);
      return section(turns);
    } finally {
      entrants.forEach(Entrant::close);
    }
  }

  private static Entrant entrant(
      FreshStack stack, String name, Class<?> main, String in, int events) {
    String out = main.getSimpleName();
    stack.topic(out);
    Surroundings at = stack.emptyDatabase("bench_" + out.toLowerCase(java.util.Locale.ROOT));
    long[] expected = {0};
    return new Entrant(
        Contestant.started(name, main, at, in, out),
        () -> {
          expected[0] += events;
          Waiting.until(() -> stack.records(out) >= expected[0]);
          return events;
        });
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
