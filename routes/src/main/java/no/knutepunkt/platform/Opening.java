package no.knutepunkt.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Goes through a poll in its order: what is settled before any step, and what the step gets. */
final class Opening {

  static final Outcome KNOWN = Outcome.withheld("already-received");

  private final Receiver receiver;
  private final Admitted admitted;
  private final Map<ParkedKey, Optional<UUID>> standing;
  private final Map<ParkedKey, Optional<UUID>> refusedHere = new HashMap<>();
  private final List<Arrival<Object>> fresh = new ArrayList<>();
  private final List<Settled> settled = new ArrayList<>();

  Opening(Receiver receiver, Admitted admitted, Map<ParkedKey, Optional<UUID>> standing) {
    this.receiver = receiver;
    this.admitted = admitted;
    this.standing = standing;
  }

  /** A record that was parked, and claimed its event when it came. */
  void takeReleased(ReadRecord record) {
    take(record, true);
  }

  void take(ReadRecord record) {
    if (admitted.isNew(record)) {
      take(record, false);
    }
  }

  private void take(ReadRecord record, boolean wasParked) {
    Outcome atOnce = outcomeAtOnce(record, wasParked);
    if (atOnce == null) {
      fresh.add(new Arrival<>(record.event(), record.raw(), wasParked));
    } else {
      settled.add(new Settled(record.event(), record.origin(), record.raw(), atOnce, wasParked));
    }
  }

  /** Null where it is the step's to say. */
  private Outcome outcomeAtOnce(ReadRecord record, boolean wasParked) {
    if (record.isReadable() && !wasParked && !admitted.takes(record.event().id())) {
      return KNOWN;
    }
    Optional<UUID> behind = behind(record, wasParked);
    if (behind != null) {
      return new Outcome.Parked(behind.orElse(null));
    }
    return record.isReadable() ? null : refused(record);
  }

  /**
   * Null where its key does not stand still. A second try is what the others wait for; a record
   * that was parked has its turn, unless one before it is refused.
   */
  private Optional<UUID> behind(ReadRecord record, boolean wasParked) {
    Map<ParkedKey, Optional<UUID>> before = wasParked ? Map.of() : standing;
    if ((before.isEmpty() && refusedHere.isEmpty()) || record.origin().replay() != null) {
      return null;
    }
    return ParkedKey.of(record.raw())
        .map(key -> refusedHere.containsKey(key) ? refusedHere.get(key) : before.get(key))
        .orElse(null);
  }

  private Outcome refused(ReadRecord record) {
    UUID entry = RejectedRecords.id(receiver, record.raw());
    ParkedKey.of(record.raw()).ifPresent(key -> refusedHere.put(key, Optional.of(entry)));
    return new Outcome.Quarantined(record.refused());
  }

  Batch<?> batch(Poll poll) {
    return new Batch<>(receiver, poll, fresh, settled);
  }
}
