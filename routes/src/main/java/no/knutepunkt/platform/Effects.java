package no.knutepunkt.platform;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Knows which receivers have had which events. */
public interface Effects {

  /** Every effect that these events had at one of the receivers. */
  Set<Effect> of(Collection<Receiver> receivers, Collection<UUID> events);

  /** That a receiver had an event. */
  record Effect(String receiver, UUID event) {}
}
