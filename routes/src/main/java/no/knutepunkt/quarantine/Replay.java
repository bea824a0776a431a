package no.knutepunkt.quarantine;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.knutepunkt.platform.Origin;
import no.knutepunkt.platform.SecondTry;
import org.springframework.stereotype.Component;

/**
 * Sends quarantined messages again. The claim in the database lets one of two clicks through; a
 * crash between sending and noting it leads to a second sending, which the event's id makes
 * harmless.
 */
@Component
class Replay {

  private final Shelf shelf;
  private final SecondTry topics;

  Replay(Shelf shelf, SecondTry topics) {
    this.shelf = shelf;
    this.topics = topics;
  }

  /** What came of it; a message that was sent before is not sent again. */
  Answer again(Kept kept, Locale language) {
    if (!shelf.claim(kept.id())) {
      return new Answer(kept.id(), "replayed", null);
    }
    try {
      return send(kept);
    } catch (RuntimeException failure) {
      shelf.putBack(kept.id());
      throw failure;
    }
  }

  private Answer send(Kept kept) {
    topics.send(
        kept.stream(),
        kept.key(),
        kept.bytes(),
        attributes(kept),
        new Origin.Replay(kept.refusedBy(), kept.reason()));
    shelf.replayed(kept.id(), null);
    return new Answer(kept.id(), "replayed", null);
  }

  private static Map<String, String> attributes(Kept kept) {
    return IntStream.range(0, kept.headerNames().length)
        .boxed()
        .collect(
            Collectors.toMap(
                i -> kept.headerNames()[i], i -> kept.headerValues()[i], (first, last) -> last));
  }

  /**
   * The state of a message after the attempt.
   *
   * @param receipt the new receipt, where it went through the gate again
   */
  record Answer(UUID id, String state, UUID receipt) {}
}
