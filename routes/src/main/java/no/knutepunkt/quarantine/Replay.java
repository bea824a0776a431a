package no.knutepunkt.quarantine;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.knutepunkt.access.Caller;
import no.knutepunkt.intake.Answer.Rejected;
import no.knutepunkt.intake.Answers;
import no.knutepunkt.intake.Gate;
import no.knutepunkt.intake.Kept;
import no.knutepunkt.intake.Verdict;
import no.knutepunkt.platform.Origin;
import no.knutepunkt.platform.Outcome;
import no.knutepunkt.platform.RejectionHeaders;
import no.knutepunkt.platform.SecondTry;
import no.knutepunkt.platform.web.Problem;
import no.knutepunkt.quarantine.Foreseeing.Foreseen;
import no.knutepunkt.schemas.Topics;
import org.springframework.stereotype.Component;

/**
 * Sends quarantined messages again, as they are or mended. The claim in the database lets one of
 * two clicks through; a crash between sending and noting it leads to a second sending, which the
 * event's id makes harmless.
 */
@Component
class Replay {

  private static final Outcome MENDED = Outcome.withheld("mended");

  private final Shelf shelf;
  private final Resolution resolution;
  private final SecondTry topics;
  private final Gate gate;
  private final Answers answers;

  Replay(Shelf shelf, Resolution resolution, SecondTry topics, Gate gate, Answers answers) {
    this.shelf = shelf;
    this.resolution = resolution;
    this.topics = topics;
    this.gate = gate;
    this.answers = answers;
  }

  /**
   * What came of it; a message that was sent before is not sent again.
   *
   * @param run which run sends it, or null
   */
  Replayed again(Shelved kept, Deed deed, UUID run, Locale language) {
    check(kept, deed);
    if (!shelf.claim(kept.id(), deed, run)) {
      return new Replayed(kept.id(), shelf.find(kept.id()).orElseThrow().state(), null, List.of());
    }
    try {
      return deed.document() != null || kept.isFromGate()
          ? throughGate(kept, kept(kept, deed), language)
          : toReceiver(shelf.find(kept.id()).orElseThrow());
    } catch (RuntimeException failure) {
      shelf.putBack(kept.id());
      throw failure;
    }
  }

  /** That there is something to send, and that it may be edited where it is. */
  static void check(Shelved kept, Deed deed) {
    kept.mustBeWhole();
    if (deed.document() == null && kept.reason().equals(RejectionHeaders.TOO_LARGE)) {
      throw Problem.of(409, "bytes-not-kept").build();
    }
    if (deed.document() != null && kept.stream().equals(Topics.SURVEY_RESULTS)) {
      throw Problem.of(409, "sealed-not-edited").build();
    }
  }

  /** What goes through the gate: by the sender's rights, whoever mended it. */
  static Kept kept(Shelved kept, Deed deed) {
    Kept whole = kept.asSentBy(sender(kept));
    return deed.document() == null
        ? whole
        : new Kept(kept.id(), whole.sender(), kept.stream(), kept.receivedAt(), deed.document());
  }

  private Replayed throughGate(Shelved kept, Kept sent, Locale language) {
    Verdict verdict = gate.again(sent);
    if (verdict.rejectedRows() > 0) {
      shelf.putBack(kept.id());
      return new Replayed(
          kept.id(),
          shelf.find(kept.id()).orElseThrow().state(),
          null,
          answers.of(verdict, language).rejected());
    }
    if (kept.isFromGate()) {
      shelf.replayed(kept.id(), verdict.receipt());
    } else {
      resolution.replaced(kept, verdict.receipt(), MENDED);
    }
    return new Replayed(kept.id(), "replayed", verdict.receipt(), List.of());
  }

  /** Nobody else's rights stand in for those of a sender whom the hub does not know. */
  private static Caller sender(Shelved kept) {
    return kept.by().orElseThrow(() -> Problem.of(409, "sender-not-known").build());
  }

  private Replayed toReceiver(Shelved kept) {
    topics.send(kept.once(), new Origin.Replay(kept.refusedBy(), kept.countedAs(), kept.id()));
    shelf.replayed(kept.id(), null);
    return new Replayed(kept.id(), "replayed", null, List.of());
  }

  /**
   * The state of a message after the attempt.
   *
   * @param receipt the new receipt, where it went through the gate again
   * @param rejected what is still wrong with it by today's rules
   * @param foreseen what would come of it; absent from a real attempt
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Replayed(UUID id, String state, UUID receipt, List<Rejected> rejected, Foreseen foreseen) {

    Replayed(UUID id, String state, UUID receipt, List<Rejected> rejected) {
      this(id, state, receipt, rejected, null);
    }

    static Replayed ifItWere(Shelved kept, Foreseen foreseen) {
      return new Replayed(kept.id(), kept.state(), null, foreseen.rejected(), foreseen);
    }
  }
}
