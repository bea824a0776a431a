package no.knutepunkt.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.knutepunkt.platform.Settlements.Verdict;
import org.springframework.stereotype.Component;

/** First and last step of every flow: what is new in a poll, and what became of it. */
@Component
public class Arrivals {

  private static final Outcome KNOWN = Outcome.withheld("already-received");

  private final OnceOnly onceOnly;
  private final EventReader reader;
  private final RejectedRecords rejectedRecords;
  private final Settlements settlements;

  Arrivals(
      OnceOnly onceOnly,
      EventReader reader,
      RejectedRecords rejectedRecords,
      Settlements settlements) {
    this.onceOnly = onceOnly;
    this.reader = reader;
    this.rejectedRecords = rejectedRecords;
    this.settlements = settlements;
  }

  /**
   * Reads the poll, drops what this receiver has settled before, and claims each event once: one
   * statement, which also moves the receiver's position on.
   */
  public Batch<?> open(Poll poll) {
    Receiver receiver = poll.receiver();
    List<ReadRecord> read = reader.read(poll.records(), origin -> origin.isFor(receiver));
    Admitted admitted = onceOnly.admit(poll, read);
    List<Arrival<Object>> fresh = new ArrayList<>(read.size());
    List<Settled> settled = new ArrayList<>();
    for (ReadRecord record : read) {
      if (admitted.isNew(record)) {
        outcomeAtOnce(record, admitted)
            .ifPresentOrElse(
                outcome ->
                    settled.add(
                        new Settled(record.event(), record.origin(), record.raw(), outcome)),
                () -> fresh.add(new Arrival<>(record.event(), record.raw())));
      }
    }
    return new Batch<>(receiver, poll, fresh, settled);
  }

  /** What can't be read, and what is here for the second time, is settled before any step. */
  private static Optional<Outcome> outcomeAtOnce(ReadRecord record, Admitted admitted) {
    if (!record.isReadable()) {
      return Optional.of(new Outcome.Quarantined(record.refused()));
    }
    return admitted.takes(record.event().id()) ? Optional.empty() : Optional.of(KNOWN);
  }

  /** Writes every outcome down and puts the refused records aside. */
  public void settle(SettledBatch batch) {
    List<Settled> refused =
        batch.settled().stream().filter(s -> s.outcome() instanceof Outcome.Quarantined).toList();
    rejectedRecords.put(batch.receiver(), refused);
    onceOnly.release(batch.receiver(), eventIds(refused));
    settlements.record(batch.receiver(), verdicts(batch));
  }

  private static List<UUID> eventIds(List<Settled> settled) {
    return settled.stream().filter(s -> s.event() != null).map(s -> s.event().id()).toList();
  }

  /** Nobody has to be told that an event without a receipt arrived as it should. */
  private static List<Verdict> verdicts(SettledBatch batch) {
    return batch.settled().stream()
        .filter(s -> s.origin().receipt() != null || s.outcome() != Outcome.DELIVERED)
        .map(s -> verdict(batch.receiver(), s))
        .toList();
  }

  private static Verdict verdict(Receiver receiver, Settled settled) {
    boolean isKnown = settled.event() == null || settled.outcome() == KNOWN;
    return new Verdict(
        isKnown ? null : settled.event().id(),
        settled.origin(),
        settled.outcome(),
        settled.outcome() instanceof Outcome.Quarantined
            ? RejectedRecords.id(receiver, settled.raw())
            : null);
  }
}
