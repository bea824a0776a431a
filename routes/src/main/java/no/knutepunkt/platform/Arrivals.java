package no.knutepunkt.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.knutepunkt.platform.Settlements.Verdict;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/** First and last step of every flow: what is new in a poll, and what became of it. */
@Component
public class Arrivals {

  private static final Outcome KNOWN = Outcome.withheld("already-received");

  private final Positions positions;
  private final Effects effects;
  private final EventReader reader;
  private final RejectedRecords rejectedRecords;
  private final Settlements settlements;

  Arrivals(
      Positions positions,
      Effects effects,
      EventReader reader,
      RejectedRecords rejectedRecords,
      Settlements settlements) {
    this.positions = positions;
    this.effects = effects;
    this.reader = reader;
    this.rejectedRecords = rejectedRecords;
    this.settlements = settlements;
  }

  /**
   * Drops what this receiver has settled before and moves its position on, reads the rest, and
   * claims each event once.
   */
  public Batch<?> open(Poll poll) {
    List<Arrival<Object>> readable = new ArrayList<>();
    List<Settled> settled = new ArrayList<>();
    reader
        .read(concerning(poll.receiver(), positions.take(poll)))
        .forEach(
            read ->
                read.rejection()
                    .ifPresentOrElse(
                        why ->
                            settled.add(
                                new Settled(null, read.raw(), new Outcome.Quarantined(why))),
                        () -> readable.add(new Arrival<>(read.event(), read.raw()))));
    return new Batch<>(poll.receiver(), poll, claim(poll.receiver(), readable, settled), settled);
  }

  /** What is sent again concerns only the receiver that refused it, readable or not. */
  private static List<ConsumerRecord<byte[], byte[]>> concerning(
      Receiver receiver, List<ConsumerRecord<byte[], byte[]>> records) {
    return records.stream()
        .filter(raw -> EventHeaders.origin(raw.headers()).isFor(receiver))
        .toList();
  }

  private List<Arrival<Object>> claim(
      Receiver receiver, List<Arrival<Object>> readable, List<Settled> settled) {
    Set<UUID> claimed =
        effects.claim(receiver, readable.stream().map(arrival -> arrival.event().id()).toList());
    List<Arrival<Object>> fresh = new ArrayList<>(readable.size());
    for (Arrival<Object> arrival : readable) {
      if (claimed.remove(arrival.event().id())) {
        fresh.add(arrival);
      } else {
        settled.add(new Settled(arrival.event(), arrival.raw(), KNOWN));
      }
    }
    return fresh;
  }

  /** Writes every outcome down and puts the refused records aside. */
  public void settle(SettledBatch batch) {
    List<Settled> refused =
        batch.settled().stream().filter(s -> s.outcome() instanceof Outcome.Quarantined).toList();
    rejectedRecords.put(batch.receiver(), refused);
    effects.release(batch.receiver(), eventIds(refused));
    settlements.record(batch.receiver(), verdicts(batch));
  }

  private static List<UUID> eventIds(List<Settled> settled) {
    return settled.stream().filter(s -> s.event() != null).map(s -> s.event().id()).toList();
  }

  private static List<Verdict> verdicts(SettledBatch batch) {
    return batch.settled().stream()
        .filter(s -> s.origin().receipt() != null)
        .map(s -> new Verdict(s.origin(), s.outcome()))
        .toList();
  }
}
