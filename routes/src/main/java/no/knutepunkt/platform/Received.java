package no.knutepunkt.platform;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Knows which events have had all the effect that they can have. */
@FunctionalInterface
public interface Received {

  /**
   * Those of the events that every receiver of the topic has had: sent again they change nothing.
   */
  Set<UUID> everywhere(String topic, Collection<UUID> events);
}
