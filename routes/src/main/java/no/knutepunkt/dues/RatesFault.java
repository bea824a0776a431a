package no.knutepunkt.dues;

import java.util.List;
import no.knutepunkt.platform.web.Problem;

/**
 * Why a file of rates is refused, and where.
 *
 * @param code of the message catalogue, under {@code problem.}
 * @param where what the sentence is filled with: year or row, and the numbers around the fault
 * @param field heading of the column at fault
 * @param value the value seen
 * @param example a right value
 */
record RatesFault(String code, List<String> where, String field, String value, String example) {

  Problem problem() {
    return Problem.of(422, code, where.toArray())
        .field(field)
        .value(value)
        .example(example)
        .build();
  }
}
