package no.knutepunkt.dues;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.knutepunkt.platform.Batches;
import no.knutepunkt.platform.Event;
import no.knutepunkt.platform.Outcome;
import no.knutepunkt.platform.web.Page;
import no.knutepunkt.schemas.MemberUpdate;
import no.knutepunkt.testing.FreshDatabase;

/** A network with a ledger of its own, on a day that the test decides. */
final class Network {

  final FreshDatabase database = new FreshDatabase();
  final TurningClock clock;
  final RateBook rateBook = new RateBook(database.jdbc());
  final LedgerReading reading = new LedgerReading(database.jdbc());
  final Bookkeeping bookkeeping;
  private final Treasurer treasurer;

  Network(String day) {
    clock = new TurningClock(day);
    bookkeeping =
        new Bookkeeping(
            new MembershipHistory(database.jdbc()),
            rateBook,
            new Ledger(database.jdbc(), clock),
            clock);
    treasurer = new Treasurer(bookkeeping);
  }

  static Network withRates(String day, int firstYear, int lastYear) {
    Network network = new Network(day);
    network.put(SampleRates.of(firstYear, lastYear));
    return network;
  }

  int put(List<Rate> rates) {
    return database.transactions().execute(status -> bookkeeping.settleWith(rates));
  }

  List<Outcome> hears(Told... told) {
    return hears(Stream.of(told).map(Told::event).toList());
  }

  List<Outcome> hears(List<Event<MemberUpdate>> events) {
    return database
        .transactions()
        .execute(
            status ->
                Batches.outcomes(
                    treasurer.charge(Batches.ofEvents(ChargeDuesForMembers.RECEIVER, events))));
  }

  DuesAccount account(int year) {
    Account account = new Account(Told.MOULD_SHOP, year);
    return DuesAccount.of(account, reading.lines(account));
  }

  /** Lines of an account, each as kind, band and sum in øre. */
  List<String> lines(int year) {
    return account(year).lines().stream()
        .map(line -> line.kind() + " " + line.band() + " " + line.sumOre())
        .toList();
  }

  /** Sum of each year that has a standing charge, in øre. */
  Map<Integer, Long> balances(int firstYear, int lastYear) {
    return Stream.iterate(firstYear, year -> year <= lastYear, year -> year + 1)
        .filter(year -> !reading.year(year, new Page("", 10)).isEmpty())
        .collect(Collectors.toMap(year -> year, year -> account(year).sumOre()));
  }
}
