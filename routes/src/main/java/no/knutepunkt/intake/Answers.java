package no.knutepunkt.intake;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.knutepunkt.intake.fields.Fault;
import no.knutepunkt.platform.web.Texts;
import org.springframework.stereotype.Component;

/** Says verdicts in the language of the one who asks. */
@Component
public class Answers {

  private final Texts texts;

  Answers(Texts texts) {
    this.texts = texts;
  }

  public Answer of(Verdict verdict, Locale wanted) {
    Locale language = Texts.language(wanted);
    String place = "intake.place." + verdict.understood().layout().format();
    List<Answer.Rejected> rejected =
        verdict.faults().stream().map(fault -> rejected(fault, place, language)).toList();
    return new Answer(
        verdict.receipt(),
        verdict.accepted(),
        rejected,
        verdict.rejectedRows(),
        verdict.understood().said(notes(verdict, language)),
        verdict.foreseen());
  }

  /** What is wrong with the one row that was judged, without its place. */
  List<String> faults(Verdict verdict, Locale language) {
    return verdict.faults().stream()
        .map(fault -> texts.say(language, "rule." + fault.rule(), sentenceParts(fault)))
        .toList();
  }

  private List<String> notes(Verdict verdict, Locale language) {
    return verdict.understood().layout().notes().stream()
        .map(note -> texts.say(language, "note." + note.code(), note.arguments().toArray()))
        .toList();
  }

  private Answer.Rejected rejected(Fault fault, String place, Locale language) {
    String row = texts.say(language, place, Long.toString(fault.row()));
    return new Answer.Rejected(
        fault.row(),
        fault.field(),
        fault.column(),
        fault.value(),
        fault.rule(),
        fault.example(),
        row + ": " + texts.say(language, "rule." + fault.rule(), sentenceParts(fault)));
  }

  /** {0} is the column or field, {1} the value, the rest is the rule's own. */
  private static Object[] sentenceParts(Fault fault) {
    String label = fault.column() == null ? fault.field() : fault.column();
    Stream<String> known =
        Stream.of(label == null ? "" : label, fault.value() == null ? "" : fault.value());
    return Stream.concat(known, fault.arguments().stream()).toArray();
  }
}
