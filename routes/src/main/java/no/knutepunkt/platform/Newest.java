package no.knutepunkt.platform;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The newest event of each key, while a batch is read in order. What an event is told does not
 * depend on where one batch ends and the next begins.
 */
public final class Newest<K, E> {

  private final Map<K, Recency> standing;
  private final Map<K, E> winners = new LinkedHashMap<>();

  /** Begins with how new each key's stored state is. */
  public Newest(Map<K, Recency> stored) {
    this.standing = new HashMap<>(stored);
  }

  /** Takes the event over unless something newer stands under its key. */
  public boolean accepts(K key, Recency recency, E event) {
    Recency stands = standing.get(key);
    if (stands != null && stands.compareTo(recency) > 0) {
      return false;
    }
    standing.put(key, recency);
    winners.put(key, event);
    return true;
  }

  /** What is to be stored: at most one for each key. */
  public Collection<E> winners() {
    return winners.values();
  }
}
