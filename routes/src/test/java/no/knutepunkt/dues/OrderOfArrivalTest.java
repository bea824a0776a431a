package no.knutepunkt.dues;

import static no.knutepunkt.dues.Told.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import no.knutepunkt.platform.Event;
import no.knutepunkt.schemas.MemberUpdate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A company's balance is what is known of it, in whatever order and however often it was told. */
class OrderOfArrivalTest {

  private static final List<Event<MemberUpdate>> TOLD =
      Stream.of(
              on("2004-02-01").joined("2004-01-15").employees(8),
              on("2004-02-01").joined("2004-01-15").employees(9),
              on("2004-12-31").joined("2004-01-15").employees(12),
              on("2005-06-01").joined("2004-01-15").employees(null),
              on("2005-12-02").joined("2004-01-15").employees(49).notice("2005-12-02"),
              on("2005-12-20").joined("2004-01-15").employees(51),
              on("2006-11-30").joined("2004-01-15").employees(51).left().notice("2006-11-30"),
              on("2008-03-01").joined("2008-03-01").employees(10))
          .map(Told::event)
          .toList();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void anyOrderAndRepetitionEndsInTheSameBalanceAndNeverChangesAPostedLine(long seed) {
    Random chance = new Random(seed);
    Network network = new Network("2009-06-01");
    List<Runnable> happenings = happenings(network, chance);
    Collections.shuffle(happenings, chance);
    List<String> before = List.of();
    for (Runnable happening : happenings) {
      happening.run();
      List<String> after = everyLine(network);
      assertThat(after.subList(0, before.size())).isEqualTo(before);
      before = after;
    }
    assertThat(network.balances(2004, 2009))
        .isEqualTo(inOrder().balances(2004, 2009))
        .hasSize(5)
        .containsEntry(2004, 300_000L)
        .containsEntry(2005, 500_000L)
        .containsEntry(2006, 500_000L)
        .containsEntry(2008, 150_000L)
        .containsEntry(2009, 150_000L);
  }

  /** Every state, some again, a few at a time, and the rates of each year by themselves. */
  private static List<Runnable> happenings(Network network, Random chance) {
    List<Event<MemberUpdate>> told = new ArrayList<>(TOLD);
    TOLD.stream().filter(event -> chance.nextBoolean()).forEach(told::add);
    Collections.shuffle(told, chance);
    List<Runnable> happenings = new ArrayList<>();
    for (int from = 0; from < told.size(); ) {
      int to = Math.min(told.size(), from + 1 + chance.nextInt(3));
      List<Event<MemberUpdate>> batch = told.subList(from, to);
      happenings.add(() -> network.hears(batch));
      from = to;
    }
    for (int year = 2004; year <= 2009; year++) {
      List<Rate> rates = SampleRates.of(year);
      happenings.add(() -> network.put(rates));
    }
    return happenings;
  }

  private static Network inOrder() {
    Network network = Network.withRates("2009-06-01", 2004, 2009);
    TOLD.forEach(event -> network.hears(List.of(event)));
    return network;
  }

  private static List<String> everyLine(Network network) {
    return network
        .database
        .jdbc()
        .sql("select dues_ledger::text from dues_ledger order by id")
        .query(String.class)
        .list();
  }
}
