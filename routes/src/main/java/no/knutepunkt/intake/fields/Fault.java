package no.knutepunkt.intake.fields;

import java.util.List;

/**
 * One thing that is wrong with one row.
 *
 * @param row as the sender sees it: row of the spreadsheet, line of the file, number of the event
 * @param field contract's name of the field, or null when it is the row as a whole
 * @param column heading in the sender's file, or null where there is none
 * @param value as seen, at most 100 characters, or null when it is missing
 * @param rule key {@code rule.<rule>} of the message catalogue
 * @param arguments what the sentence is filled with, after field and value
 * @param example a right value, or null when there can be none
 */
public record Fault(
    long row,
    String field,
    String column,
    String value,
    String rule,
    List<String> arguments,
    String example) {

  private static final int SHOWN = 100;

  public Fault {
    value = value == null || value.length() <= SHOWN ? value : value.substring(0, SHOWN - 1) + "…";
    arguments = List.copyOf(arguments);
  }

  /** The same fault for eyes that may not see what was written: its place and its rule. */
  public Fault unseen() {
    List<String> hidden = arguments.stream().map(argument -> "…").toList();
    return new Fault(row, field, null, value == null ? null : "…", rule, hidden, example);
  }

  /** The same fault where it is known what the sender calls the field. */
  public Fault in(String heading) {
    return new Fault(row, field, heading, value, rule, arguments, example);
  }
}
