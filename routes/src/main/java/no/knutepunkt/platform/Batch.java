package no.knutepunkt.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The events of one poll that this receiver has not had before, in the order of their partitions. A
 * step answers with {@link #settle}: one outcome for each event.
 */
public final class Batch<T> {

  private final Receiver receiver;
  private final Poll poll;
  private final List<Arrival<T>> fresh;
  private final List<Settled> known;

  Batch(Receiver receiver, Poll poll, List<Arrival<T>> fresh, List<Settled> known) {
    this.receiver = receiver;
    this.poll = poll;
    this.fresh = List.copyOf(fresh);
    this.known = List.copyOf(known);
  }

  /** The events to work on; ids are distinct. */
  public List<Event<T>> events() {
    return fresh.stream().map(Arrival::event).toList();
  }

  /** Every event reached the receiver. */
  public SettledBatch delivered() {
    return settle(event -> Outcome.DELIVERED);
  }

  /** Every event reached the receiver but those whose ids are given: they are withheld. */
  public SettledBatch deliveredExcept(Set<UUID> withheld, String reason) {
    Outcome kept = Outcome.withheld(reason);
    return settle(event -> withheld.contains(event.id()) ? kept : Outcome.DELIVERED);
  }

  /** Gives each event its outcome. */
  public SettledBatch settle(Function<Event<T>, Outcome> judge) {
    List<Settled> settled = new ArrayList<>(known);
    fresh.forEach(
        arrival ->
            settled.add(new Settled(arrival.event(), arrival.raw(), judge.apply(arrival.event()))));
    return new SettledBatch(receiver, poll, settled);
  }
}
