package no.knutepunkt.quarantine;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.knutepunkt.access.Caller;
import no.knutepunkt.intake.Answer.Rejected;
import no.knutepunkt.intake.Answers;
import no.knutepunkt.intake.Gate;
import no.knutepunkt.intake.Verdict;
import no.knutepunkt.platform.Origin;
import no.knutepunkt.platform.RejectionHeaders;
import no.knutepunkt.platform.SecondTry;
import no.knutepunkt.platform.web.Problem;
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
  private final Gate gate;
  private final Answers answers;

  Replay(Shelf shelf, SecondTry topics, Gate gate, Answers answers) {
    this.shelf = shelf;
    this.topics = topics;
    this.gate = gate;
    this.answers = answers;
  }

  /** What came of it; a message that was sent before is not sent again. */
  Replayed again(Shelved kept, Locale language) {
    if (kept.reason().equals(RejectionHeaders.TOO_LARGE)) {
      throw Problem.of(409, "bytes-not-kept").build();
    }
    if (!shelf.claim(kept.id())) {
      return new Replayed(kept.id(), shelf.find(kept.id()).orElseThrow().state(), null, List.of());
    }
    try {
      return kept.isFromGate() ? throughGate(kept, language) : toReceiver(kept);
    } catch (RuntimeException failure) {
      shelf.putBack(kept.id());
      throw failure;
    }
  }

  private Replayed throughGate(Shelved kept, Locale language) {
    Verdict verdict = gate.again(kept.asSentBy(sender(kept)));
    if (verdict.rejectedRows() > 0) {
      shelf.putBack(kept.id());
      return new Replayed(kept.id(), "waiting", null, answers.of(verdict, language).rejected());
    }
    shelf.replayed(kept.id(), verdict.receipt());
    return new Replayed(kept.id(), "replayed", verdict.receipt(), List.of());
  }

  /** Nobody else's rights stand in for those of a sender whom the hub does not know. */
  private static Caller sender(Shelved kept) {
    return Caller.ofSource(kept.sender())
        .orElseThrow(() -> Problem.of(409, "sender-not-known").build());
  }

  private Replayed toReceiver(Shelved kept) {
    topics.send(
        kept.stream(),
        kept.key(),
        kept.bytes(),
        kept.attributes(),
        new Origin.Replay(kept.refusedBy(), kept.reason()));
    shelf.replayed(kept.id(), null);
    return new Replayed(kept.id(), "replayed", null, List.of());
  }

  /**
   * The state of a message after the attempt.
   *
   * @param receipt the new receipt, where it went through the gate again
   * @param rejected what is still wrong with it by today's rules
   */
  record Replayed(UUID id, String state, UUID receipt, List<Rejected> rejected) {}
}
