package no.knutepunkt.intake;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;

/**
 * A verdict in the sender's language.
 *
 * @param receipt number to ask the journey with; absent where nothing moved
 * @param accepted rows that go on
 * @param rejected what is wrong with the others, the first thousand faults
 * @param rejectedRows how many they are
 * @param understood how the body was read
 * @param foreseen what it changes, and the token; absent from a real run without a token
 */
public record Answer(
    UUID receipt,
    long accepted,
    List<Rejected> rejected,
    long rejectedRows,
    Understood understood,
    @JsonUnwrapped Foreseen foreseen) {

  /**
   * One fault of one row.
   *
   * @param row as the sender sees it: row of the spreadsheet, line of the file, number of the event
   * @param column heading in the sender's file, where it has one
   * @param rule code of the rule
   * @param message all of it as a sentence
   */
  public record Rejected(
      long row,
      String field,
      String column,
      String value,
      String rule,
      String example,
      String message) {}
}
