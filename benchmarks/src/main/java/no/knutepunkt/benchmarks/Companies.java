package no.knutepunkt.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Threads and heap of a hub that ten, a thousand, ten thousand companies send to. */
final class Companies implements AutoCloseable {

  private static final List<Integer> SIZES = List.of(10, 1_000, 10_000);

  private final FreshStack stack = new FreshStack();
  private final HubProcess hub = new HubProcess(stack, stack.hubDatabase("bench_hub"));
  private final Contestant process = hub.started("the hub");
  private final Secretary secretary = new Secretary(hub);
  private final List<String> numbers =
      MemberUpdates.organisationNumbers(200_000_000, SIZES.get(SIZES.size() - 1));

  private record Seen(int companies, LivingHeap held) {}

  static Section run(Options options) {
    try (Companies road = new Companies()) {
      List<Seen> seen = new ArrayList<>();
      int sent = 0;
      for (int size : SIZES) {
        while (sent < size) {
          road.send(road.numbers.get(sent++));
        }
        seen.add(new Seen(size, LivingHeap.of(road.process)));
        System.err.println("  " + seen.get(seen.size() - 1));
      }
      return section(seen);
    }
  }

  /** Each company gets a token and sends its own state with it. */
  private void send(String company) {
    String state = FileToTopic.json(MemberUpdates.update(company, 10, MemberUpdates.moment(0)));
    secretary.send(secretary.tokenFor(company), state);
  }

  private static Section section(List<Seen> seen) {
    List<List<String>> rows = new ArrayList<>();
    Seen first = seen.get(0);
    for (Seen one : seen) {
      int more = one.companies() - first.companies();
      long grown = one.held().heapBytes() - first.held().heapBytes();
      rows.add(
          List.of(
              String.format(Locale.ROOT, "%,d", one.companies()),
              Integer.toString(one.held().threads()),
              String.format(Locale.ROOT, "%.1f", one.held().heapBytes() / 1048576.0),
              more == 0 ? "" : Long.toString(grown / more)));
    }
    return new Section(
        "companies",
        "Companies: threads and heap",
        """
        Each company has a token of its own and has sent one event with it; the whole hub, \
        everything on. Heap after a full collection.\
        """,
        List.of("companies", "threads", "heap MiB", "bytes for each company more"),
        rows,
        seen);
  }

  @Override
  public void close() {
    process.close();
    stack.close();
  }
}
