package no.knutepunkt.platform;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Learns what came of tries out of quarantine, within the transaction of the effect. */
public interface SecondTries {

  /**
   * Notes the outcomes.
   *
   * @return the entries whose try was still open: a try that a crash sent twice counts once
   */
  Set<UUID> settled(List<Tried> tries);

  /** A try and its outcome. */
  record Tried(UUID entry, Outcome outcome) {}
}
