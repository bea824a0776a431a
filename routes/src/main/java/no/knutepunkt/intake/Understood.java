package no.knutepunkt.intake;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import no.knutepunkt.intake.rows.Layout;

/**
 * How the gate read a body.
 *
 * @param decimalSign comma or point, or both where the file has both; null where no number showed
 *     it
 * @param defaults values that the gate filled in, by field
 */
public record Understood(
    @JsonUnwrapped Layout layout, String decimalSign, Map<String, String> defaults) {}
