package no.knutepunkt.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.knutepunkt.platform.ParkedRecords.Released;
import org.springframework.stereotype.Component;

/**
 * Lets one bad message hold up its own key at the receiver that refused it, and nothing else. All
 * of it happens while the positions of the partitions are held.
 */
@Component
public class Parking {

  private final ParkedKeys keys;
  private final ParkedRecords records;
  private final SecondTry wake;

  Parking(ParkedKeys keys, ParkedRecords records, SecondTry wake) {
    this.keys = keys;
    this.records = records;
    this.wake = wake;
  }

  /**
   * What stands still among the keys of a poll, and what goes on before it.
   *
   * @param parked partitions with keys that stand still, or that are about to go on
   */
  Standstill at(Poll poll, Set<Integer> parked, List<ReadRecord> read) {
    if (parked.isEmpty() || poll.isRehearsal()) {
      return Standstill.NONE;
    }
    Set<ParkedKey> asked =
        read.stream()
            .filter(record -> parked.contains(record.place().partition()))
            .flatMap(record -> ParkedKey.of(record.raw()).stream())
            .collect(Collectors.toSet());
    Map<ParkedKey, Optional<UUID>> standing = keys.standing(poll.receiver(), asked);
    List<Released> released = records.released(poll.receiver(), parked);
    released.stream()
        .filter(one -> one.follow() == 0)
        .forEach(last -> ParkedKey.of(last.raw()).ifPresent(standing::remove));
    return new Standstill(standing, released.stream().map(Released::raw).toList());
  }

  /** Writes down what a poll changed about keys that stand still. */
  void settle(SettledBatch batch) {
    List<Settled> changing = batch.settled().stream().filter(Parking::changesStandstill).toList();
    if (changing.isEmpty()) {
      return;
    }
    Receiver receiver = batch.receiver();
    List<Settled> second = changing.stream().filter(Settled::isNamedTry).toList();
    keys.block(receiver, refused(receiver, changing));
    keys.unblock(
        receiver,
        second.stream().flatMap(one -> ParkedKey.of(one.raw()).stream()).toList(),
        second.stream().map(one -> one.origin().replay().entry()).toList());
    records.park(receiver, changing.stream().filter(s -> s.isParked() && !s.wasParked()).toList());
    records.remove(
        receiver, changing.stream().filter(s -> s.wasParked() && !s.isParked()).toList());
    goOn(receiver, changing.stream().map(one -> one.raw().partition()).distinct().toList());
  }

  private static boolean changesStandstill(Settled one) {
    return one.raw().key() != null
        && (one.wasParked()
            || one.isNamedTry()
            || one.isParked()
            || one.outcome() instanceof Outcome.Quarantined);
  }

  private static Map<ParkedKey, List<UUID>> refused(Receiver receiver, List<Settled> changing) {
    Map<ParkedKey, List<UUID>> refused = new HashMap<>();
    for (Settled one : changing) {
      if (one.outcome() instanceof Outcome.Quarantined) {
        refused
            .computeIfAbsent(ParkedKey.of(one.raw()).orElseThrow(), key -> new ArrayList<>())
            .add(RejectedRecords.id(receiver, one.raw()));
      }
    }
    return refused;
  }

  /**
   * Takes an entry that is done with out of the way, within the caller's transaction.
   *
   * @param partition where the refused record lies
   */
  public void release(Receiver receiver, int partition, UUID entry) {
    keys.hold(receiver, partition);
    keys.unblock(receiver, partition, entry);
    goOn(receiver, List.of(partition));
  }

  /**
   * Where parked records may go on, a copy of the first is sent for nobody: a poll comes of it, as
   * soon as this transaction lets go of the position.
   */
  private void goOn(Receiver receiver, Collection<Integer> partitions) {
    keys.tidy(receiver, partitions);
    records.firstReleased(receiver, partitions).forEach(wake::wake);
  }
}
