package no.knutepunkt.intake;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import no.knutepunkt.intake.rows.Layout;

/**
 * How the gate read a body.
 *
 * @param decimalSign comma or point, or both where the file has both; null where no number showed
 *     it
 * @param defaults values that the gate filled in, by field
 * @param notes what else the sender should know, as sentences
 */
public record Understood(
    @JsonUnwrapped Layout layout,
    String decimalSign,
    Map<String, String> defaults,
    List<String> notes) {

  static Understood of(Layout layout, DecimalSigns signs, Map<String, String> defaults) {
    Layout sure = layout.with("decimalSign", signs.certainty());
    return new Understood(sure, signs.seen(), defaults, List.of());
  }

  /** The same with its notes as sentences. */
  Understood said(List<String> sentences) {
    return new Understood(layout, decimalSign, defaults, sentences);
  }
}
