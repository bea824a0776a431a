package no.knutepunkt.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.knutepunkt.platform.Event;
import no.knutepunkt.platform.Received;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Of streams whose things nobody compares: what every receiver has had is unchanged, the rest is
 * new. So is an event that the same body holds twice, as far as its first ids are remembered.
 */
final class ReceivedBefore implements Standing.Comparing {

  private static final int REMEMBERED = 20_000;

  private final String topic;
  private final Received received;
  private final Set<UUID> inThisBody = new HashSet<>();

  ReceivedBefore(String topic, Received received) {
    this.topic = topic;
    this.received = received;
  }

  @Override
  public List<Compared> compare(List<? extends Event<? extends SpecificRecordBase>> rows) {
    Set<UUID> known = received.everywhere(topic, rows.stream().map(Event::id).toList());
    return rows.stream().map(row -> compare(row.id(), known)).toList();
  }

  private Compared compare(UUID event, Set<UUID> known) {
    boolean again = known.contains(event) || inThisBody.contains(event);
    if (!again && inThisBody.size() < REMEMBERED) {
      inThisBody.add(event);
    }
    return again ? Compared.unchanged(event) : Compared.NEW;
  }
}
