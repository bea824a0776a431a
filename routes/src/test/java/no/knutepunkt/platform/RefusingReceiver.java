package no.knutepunkt.platform;

import static no.knutepunkt.platform.KeyedNews.entry;
import static no.knutepunkt.platform.KeyedNews.good;
import static no.knutepunkt.platform.KeyedNews.id;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.knutepunkt.platform.SecondTries.Tried;
import no.knutepunkt.platform.contracts.StackContracts;
import no.knutepunkt.platform.topics.StackTopics;
import no.knutepunkt.testing.FreshDatabase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A receiver that refuses the events it is told are bad, and remembers the others' effects. */
final class RefusingReceiver {

  private final FreshDatabase database;
  private final Set<UUID> bad = new HashSet<>();
  private final List<UUID> effects = new ArrayList<>();
  private final Parking parking;
  private final Arrivals arrivals;

  RefusingReceiver(FreshDatabase database) {
    this.database = database;
    this.parking = parking(database.jdbc());
    this.arrivals = arrivals(database.jdbc());
  }

  /** Events that had their effect, in the order in which they had it. */
  List<UUID> effects() {
    return effects;
  }

  void mend() {
    bad.clear();
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  final List<String> deliver(ConsumerRecord<byte[], byte[]>... records) {
    return deliver(List.of(records));
  }

  List<String> deliver(List<ConsumerRecord<byte[], byte[]>> records) {
    return database.transactions().execute(all -> settle(records));
  }

  List<String> settle(List<ConsumerRecord<byte[], byte[]>> records) {
    Batch<?> opened = arrivals.open(News.poll(records));
    Batch<?> sound = opened.without(this::fault);
    sound.events().forEach(event -> effects.add(event.id()));
    SettledBatch settled = sound.delivered();
    arrivals.settle(settled);
    return settled.settled().stream()
        .sorted(Comparator.comparing(one -> one.raw().offset()))
        .map(one -> one.outcome().getClass().getSimpleName().toLowerCase(Locale.ROOT))
        .toList();
  }

  private <T> Optional<Rejection> fault(Event<T> event) {
    return bad.contains(event.id()) ? Optional.of(Rejection.of("nul-character")) : Optional.empty();
  }

  ConsumerRecord<byte[], byte[]> bad(long offset, String key) {
    bad.add(id(offset));
    return good(offset, key);
  }

  void release(long offset) {
    database
        .transactions()
        .executeWithoutResult(all -> parking.release(News.READER, 0, entry(offset)));
  }

  boolean isAnyKeyParked() {
    return database
        .jdbc()
        .sql("select bool_or(parked) or exists (select from parked_key) from receiver_position")
        .query(Boolean.class)
        .single();
  }

  private static Parking parking(JdbcClient jdbc) {
    return new Parking(
        new ParkedKeys(jdbc),
        new ParkedRecords(jdbc),
        new SecondTry(new RecordSender(StackTopics.producer())));
  }

  static Arrivals arrivals(JdbcClient jdbc) {
    return new Arrivals(
        new OnceOnly(jdbc),
        new EventReader(StackContracts.registered()),
        new RejectedRecords(new RecordSender(StackTopics.producer())),
        (receiver, settled) -> {},
        tries -> tries.stream().map(Tried::entry).collect(Collectors.toSet()),
        parking(jdbc));
  }
}
