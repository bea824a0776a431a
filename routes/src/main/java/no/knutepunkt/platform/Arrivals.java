package no.knutepunkt.platform;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.knutepunkt.platform.SecondTries.Tried;
import no.knutepunkt.platform.Settlements.Verdict;
import org.springframework.stereotype.Component;

/** First and last step of every flow: what is new in a poll, and what became of it. */
@Component
public class Arrivals {

  private final OnceOnly onceOnly;
  private final EventReader reader;
  private final RejectedRecords rejectedRecords;
  private final Settlements settlements;
  private final SecondTries secondTries;
  private final Parking parking;

  Arrivals(
      OnceOnly onceOnly,
      EventReader reader,
      RejectedRecords rejectedRecords,
      Settlements settlements,
      SecondTries secondTries,
      Parking parking) {
    this.onceOnly = onceOnly;
    this.reader = reader;
    this.rejectedRecords = rejectedRecords;
    this.settlements = settlements;
    this.secondTries = secondTries;
    this.parking = parking;
  }

  /**
   * Reads the poll, drops what this receiver has settled before, and claims each event once: one
   * statement, which also moves the receiver's position on and tells whether any key stands still.
   */
  public Batch<?> open(Poll poll) {
    Receiver receiver = poll.receiver();
    List<ReadRecord> read = reader.read(poll.records(), origin -> origin.isFor(receiver));
    Admitted admitted = onceOnly.admit(poll, read);
    Standstill standstill = parking.at(poll, admitted.parked(), read);
    Opening opening = new Opening(receiver, admitted, standstill.standing());
    if (!standstill.released().isEmpty()) {
      reader.read(standstill.released(), all -> true).forEach(opening::takeReleased);
    }
    read.forEach(opening::take);
    return opening.batch(poll);
  }

  /** Writes every outcome down and puts the refused records aside; nothing of a rehearsal. */
  public void settle(SettledBatch batch) {
    if (batch.poll().isRehearsal()) {
      return;
    }
    List<Settled> refused =
        batch.settled().stream().filter(s -> s.outcome() instanceof Outcome.Quarantined).toList();
    rejectedRecords.put(batch.receiver(), refused);
    onceOnly.release(batch.receiver(), eventIds(refused));
    parking.settle(batch);
    settlements.record(batch.receiver(), verdicts(batch, told(batch)));
  }

  /** Tells quarantine what came of second tries; those whose try was settled before. */
  private Set<UUID> told(SettledBatch batch) {
    List<Tried> tries =
        batch.settled().stream()
            .filter(Settled::isNamedTry)
            .map(s -> new Tried(s.origin().replay().entry(), s.outcome()))
            .toList();
    if (tries.isEmpty()) {
      return Set.of();
    }
    Set<UUID> before = tries.stream().map(Tried::entry).collect(Collectors.toSet());
    before.removeAll(secondTries.settled(tries));
    return before;
  }

  private static List<UUID> eventIds(List<Settled> settled) {
    return settled.stream().filter(s -> s.event() != null).map(s -> s.event().id()).toList();
  }

  /** Nobody has to be told that an event without a receipt arrived as it should. */
  private static List<Verdict> verdicts(SettledBatch batch, Set<UUID> settledBefore) {
    return batch.settled().stream()
        .filter(
            s -> s.origin().receipt() != null || s.outcome() != Outcome.DELIVERED || s.wasParked())
        .filter(s -> !(s.isNamedTry() && settledBefore.contains(s.origin().replay().entry())))
        .filter(s -> !(s.isParked() && s.wasParked()))
        .map(s -> verdict(batch.receiver(), s))
        .toList();
  }

  private static Verdict verdict(Receiver receiver, Settled settled) {
    boolean isKnown = settled.event() == null || settled.outcome() == Opening.KNOWN;
    return new Verdict(
        isKnown ? null : settled.event().id(),
        settled.origin(),
        settled.outcome(),
        settled.outcome() instanceof Outcome.Quarantined
            ? RejectedRecords.id(receiver, settled.raw())
            : null,
        settled.wasParked());
  }
}
