package no.knutepunkt.quarantine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.knutepunkt.intake.Answer.Rejected;
import no.knutepunkt.intake.Answers;
import no.knutepunkt.intake.Gate;
import no.knutepunkt.intake.Verdict;
import no.knutepunkt.platform.Outcome;
import no.knutepunkt.platform.topics.Rehearsal;
import no.knutepunkt.platform.web.Problem;
import no.knutepunkt.platform.web.Texts;
import org.springframework.stereotype.Component;

/**
 * What would come of an entry with today's rules: at the gate it is judged, at a receiver its own
 * steps are run and undone. Nothing moves.
 */
@Component
class Foreseeing {

  private final Gate gate;
  private final Answers answers;
  private final Rehearsal rehearsal;
  private final Texts texts;

  Foreseeing(Gate gate, Answers answers, Rehearsal rehearsal, Texts texts) {
    this.gate = gate;
    this.answers = answers;
    this.rehearsal = rehearsal;
    this.texts = texts;
  }

  /** What would come of the deed. */
  Foreseen of(Shelved kept, Deed deed, Locale language) {
    Replay.check(kept, deed);
    return deed.document() != null || kept.isFromGate()
        ? atGate(kept, deed, language)
        : atReceiver(kept, language);
  }

  /** Of many, where one that can't be sent at all must not hide the others. */
  Foreseen ofOne(Shelved kept, Locale language) {
    try {
      return of(kept, Deed.replay(""), language);
    } catch (Problem why) {
      return told(kept, "quarantined", why.code(), language);
    }
  }

  private Foreseen atGate(Shelved kept, Deed deed, Locale language) {
    Verdict verdict = gate.judge(Replay.kept(kept, deed));
    boolean isGood = verdict.rejectedRows() == 0;
    return new Foreseen(
        kept.id(),
        isGood ? "accepted" : "rejected",
        null,
        null,
        answers.of(verdict, language).rejected());
  }

  private Foreseen atReceiver(Shelved kept, Locale language) {
    Optional<Outcome> outcome = rehearsal.of(kept.refusedBy(), kept.record());
    if (outcome.isEmpty()) {
      return told(kept, "quarantined", "no-such-receiver", language);
    }
    if (outcome.get() instanceof Outcome.Quarantined again) {
      return told(kept, "quarantined", again.rejection().reason(), language);
    }
    if (outcome.get() instanceof Outcome.Withheld withheld) {
      return told(kept, "withheld", withheld.reason(), language);
    }
    return outcome.get() instanceof Outcome.Waiting waiting
        ? told(kept, "waiting", waiting.reason(), language)
        : new Foreseen(kept.id(), "delivered", null, null, List.of());
  }

  private Foreseen told(Shelved kept, String outcome, String reason, Locale language) {
    return new Foreseen(kept.id(), outcome, reason, texts.reason(language, reason), List.of());
  }

  /**
   * What would come of one entry.
   *
   * @param outcome accepted or rejected at the gate; delivered, withheld, waiting or quarantined at
   *     a receiver
   * @param reason stable code, where it would not be delivered
   * @param rejected what the gate finds wrong with it
   */
  record Foreseen(
      UUID id, String outcome, String reason, String message, List<Rejected> rejected) {}
}
