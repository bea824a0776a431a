package no.knutepunkt.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which of a body's own ids it uses twice, while nothing is written down; the first so many. */
final class IdsInThisBody {

  private static final int REMEMBERED = 20_000;

  private final Map<UUID, UUID> contents = new HashMap<>();

  /** The rows whose id is taken, by what was found elsewhere or by an earlier row. */
  Set<Long> claim(List<Named> rows, Set<Long> takenElsewhere) {
    Set<Long> taken = new HashSet<>(takenElsewhere);
    for (Named row : rows) {
      if (!taken.contains(row.row()) && !row.content().equals(first(row))) {
        taken.add(row.row());
      }
    }
    return taken;
  }

  private UUID first(Named row) {
    if (contents.size() < REMEMBERED) {
      contents.putIfAbsent(row.event(), row.content());
    }
    return contents.getOrDefault(row.event(), row.content());
  }
}
