package no.knutepunkt.benchmarks;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A hub that starts on a large backlog: when it is at full speed, and with how much memory. */
final class Restart {

  private static final int COMPANIES = 10_000;
  private static final int EVENTS_OF_ONE_RECEIPT = 100_000;
  private static final int BACKLOG = 1_000_000;
  private static final int FULL_BACKLOG = 5_000_000;
  private static final double FULL_SPEED = 0.8;
  private static final String[] RECEIVERS = {"member-register", "dues-ledger"};

  private Restart() {}

  /**
   * How far the hub had come.
   *
   * @param seconds since the process was started
   */
  private record Mark(double seconds, long settled) {}

  static Section run(Options options) {
    int events = options.full() ? FULL_BACKLOG : (int) Math.min(BACKLOG, 10L * options.events());
    try (FreshStack stack = new FreshStack()) {
      Surroundings at = stack.hubDatabase("bench_hub");
      HubProcess hub = new HubProcess(stack, at);
      hub.started("the hub, before").close();
      Backlog.Slice slice = fill(stack, events);
      List<Mark> marks = new ArrayList<>();
      try (Connection watch = FreshStack.connect(at);
          Contestant process = hub.launched("the hub")) {
        watch(watch, slice, marks);
        return section(events, marks, process);
      } catch (java.sql.SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static Backlog.Slice fill(FreshStack stack, int events) {
    try (Backlog backlog =
        new Backlog(
            stack,
            new MemberUpdates(COMPANIES),
            SchemaId.of(stack, TopicToDatabase.TOPIC),
            EVENTS_OF_ONE_RECEIPT)) {
      return backlog.add(TopicToDatabase.TOPIC, events);
    }
  }

  private static void watch(Connection watch, Backlog.Slice slice, List<Mark> marks) {
    long begin = System.nanoTime();
    long wanted = (long) slice.events() * RECEIVERS.length;
    Waiting.until(
        () -> {
          long settled = TopicToDatabase.outcomes(watch, slice.receipts(), RECEIVERS);
          double seconds = (System.nanoTime() - begin) / 1e9;
          Mark last = marks.isEmpty() ? new Mark(0, 0) : marks.get(marks.size() - 1);
          if ((settled > 0 && seconds - last.seconds() >= 1) || settled >= wanted) {
            marks.add(new Mark(seconds, settled));
            System.err.printf("  %.0f s: %,d settled%n", seconds, settled);
          }
          return settled >= wanted;
        });
  }

  private static Section section(int events, List<Mark> marks, Contestant process) {
    List<Double> rates = new ArrayList<>();
    for (int i = 1; i < marks.size(); i++) {
      Mark before = marks.get(i - 1);
      double seconds = marks.get(i).seconds() - before.seconds();
      rates.add((marks.get(i).settled() - before.settled()) / seconds / RECEIVERS.length);
    }
    Spread usual = Spread.of(rates.stream().mapToDouble(Double::doubleValue));
    int atSpeed = 0;
    while (rates.get(atSpeed) < FULL_SPEED * usual.median()) {
      atSpeed++;
    }
    double first = marks.get(0).seconds();
    return new Section(
        "restart",
        String.format(Locale.ROOT, "Restart with a backlog of %,d", events),
        """
        The whole hub, everything on, -Xmx512m, started on a backlog that both receivers of member \
        updates have before them. Full speed is four fifths of the median second.\
        """,
        List.of("figure", "value"),
        List.of(
            row("from the start of the process to the first settled, s", first),
            row("from the first settled to full speed, s", marks.get(atSpeed).seconds() - first),
            row("thousand events/s settled by both, median second", usual.median() / 1000),
            row("the same, slowest second", usual.least() / 1000),
            row("until all is settled, s", marks.get(marks.size() - 1).seconds()),
            row("most memory resident, MiB", LivingHeap.peakKibibytes(process) / 1024.0)),
        marks);
  }

  private static List<String> row(String figure, double value) {
    return List.of(figure, String.format(Locale.ROOT, "%.1f", value));
  }
}
