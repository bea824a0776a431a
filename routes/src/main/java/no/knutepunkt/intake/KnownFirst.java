package no.knutepunkt.intake;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.knutepunkt.platform.Event;
import no.knutepunkt.platform.Received;
import org.apache.avro.specific.SpecificRecordBase;

/** What every receiver has had changes nothing, whatever stands now; only the rest is compared. */
record KnownFirst(String topic, Received received, Standing.Comparing standing)
    implements Standing.Comparing {

  @Override
  public List<Compared> compare(List<? extends Event<? extends SpecificRecordBase>> rows) {
    Set<UUID> known = received.everywhere(topic, rows.stream().map(Event::id).toList());
    Iterator<Compared> others =
        standing
            .compare(rows.stream().filter(row -> !known.contains(row.id())).toList())
            .iterator();
    List<Compared> all = new ArrayList<>(rows.size());
    for (Event<?> row : rows) {
      all.add(known.contains(row.id()) ? Compared.unchanged(row.id()) : others.next());
    }
    return all;
  }
}
