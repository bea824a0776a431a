package no.knutepunkt.intake;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A body that is read to its end, with all its rows on their way.
 *
 * @param verdict completes when they are acknowledged and its receipt stands
 */
record Taken(CompletableFuture<Verdict> verdict) {

  /** Waits until the verdict can be answered for. */
  Verdict arrived() {
    try {
      return verdict.join();
    } catch (CompletionException outage) {
      throw Refusals.away(outage);
    }
  }
}
