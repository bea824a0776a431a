package no.knutepunkt.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.knutepunkt.intake.rows.Rows;
import no.knutepunkt.platform.web.Problem;
import org.springframework.stereotype.Component;

/** Shows a rejected row so that its sender can mend it. Nothing moves. */
@Component
public class Mending {

  private final Gate gate;
  private final Answers answers;

  Mending(Gate gate, Answers answers) {
    this.gate = gate;
    this.answers = answers;
  }

  /** The row in its sender's own headings; none where it did not come in a table. */
  public Optional<Mendable> of(Kept kept, Locale language) {
    Rows.Plain row = gate.plain(kept);
    return row.headings().isEmpty()
        ? Optional.empty()
        : Optional.of(new Mendable(row.headings(), row.cells(), faults(kept, language)));
  }

  private List<String> faults(Kept kept, Locale language) {
    try {
      return answers.faults(gate.judge(kept), language);
    } catch (Problem noLongerTaken) {
      return List.of();
    }
  }
}
