package no.knutepunkt.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The events of one poll that this receiver has not had before, in the order of their partitions. A
 * step sets aside what can't go on ({@link #without}) and answers with one outcome for each of the
 * others ({@link #settle}).
 */
public final class Batch<T> {

  private final Receiver receiver;
  private final Poll poll;
  private final List<Arrival<T>> arrivals;
  private final List<Settled> known;
  private final Map<UUID, Outcome> refused;
  private final List<Event<T>> events;

  Batch(Receiver receiver, Poll poll, List<Arrival<T>> arrivals, List<Settled> known) {
    this(receiver, poll, List.copyOf(arrivals), List.copyOf(known), Map.of());
  }

  private Batch(
      Receiver receiver,
      Poll poll,
      List<Arrival<T>> arrivals,
      List<Settled> known,
      Map<UUID, Outcome> refused) {
    this.receiver = receiver;
    this.poll = poll;
    this.arrivals = arrivals;
    this.known = known;
    this.refused = refused;
    this.events =
        arrivals.stream()
            .map(Arrival::event)
            .filter(event -> !refused.containsKey(event.id()))
            .toList();
  }

  /** The events to work on; ids are distinct. */
  public List<Event<T>> events() {
    return events;
  }

  /**
   * This batch without the events that have a fault: they go to quarantine, and what comes behind
   * them under the same key waits. So a step sets faults aside before it does its work.
   */
  public Batch<T> without(Function<Event<T>, Optional<Rejection>> fault) {
    Map<UUID, Outcome> more = new HashMap<>(refused);
    for (Event<T> event : events) {
      fault.apply(event).ifPresent(why -> more.put(event.id(), new Outcome.Quarantined(why)));
    }
    return more.size() == refused.size()
        ? this
        : new Batch<>(receiver, poll, arrivals, known, Map.copyOf(parkedBehindThem(more)));
  }

  /** Whatever follows on a refused event under its key waits behind it, sound or not. */
  private Map<UUID, Outcome> parkedBehindThem(Map<UUID, Outcome> outcomes) {
    Map<ParkedKey, UUID> standing = new HashMap<>();
    for (Arrival<T> arrival : arrivals) {
      UUID event = arrival.event().id();
      ParkedKey key = ParkedKey.of(arrival.raw()).orElse(null);
      UUID behind = arrival.event().origin().replay() == null ? standing.get(key) : null;
      if (behind != null) {
        outcomes.put(event, new Outcome.Parked(behind));
      } else if (key != null && outcomes.get(event) instanceof Outcome.Quarantined) {
        standing.put(key, RejectedRecords.id(receiver, arrival.raw()));
      }
    }
    return outcomes;
  }

  /** Every event reached the receiver. */
  public SettledBatch delivered() {
    return settle(event -> Outcome.DELIVERED);
  }

  /** These events reached the receiver; the others are withheld. */
  public SettledBatch delivered(Set<UUID> ids, String reasonOfTheOthers) {
    Outcome withheld = Outcome.withheld(reasonOfTheOthers);
    return settle(event -> ids.contains(event.id()) ? Outcome.DELIVERED : withheld);
  }

  /** Gives each event its outcome. */
  public SettledBatch settle(Function<Event<T>, Outcome> judge) {
    List<Settled> settled = new ArrayList<>(known.size() + arrivals.size());
    settled.addAll(known);
    for (Arrival<T> arrival : arrivals) {
      Event<T> event = arrival.event();
      settled.add(
          new Settled(
              event, event.origin(), arrival.raw(), outcome(event, judge), arrival.wasParked()));
    }
    return new SettledBatch(receiver, poll, settled);
  }

  private Outcome outcome(Event<T> event, Function<Event<T>, Outcome> judge) {
    Outcome already = refused.isEmpty() ? null : refused.get(event.id());
    return already == null ? judge.apply(event) : already;
  }
}
