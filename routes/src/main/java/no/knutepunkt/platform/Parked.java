package no.knutepunkt.platform;

import java.util.Map;
import java.util.UUID;

/** Knows what the parked messages of a receipt wait for. */
@FunctionalInterface
public interface Parked {

  /** By receiver, the entry in quarantine that the first of them waits behind. */
  Map<String, UUID> behind(UUID receipt);
}
