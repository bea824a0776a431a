package no.knutepunkt.intake.rows;

import java.util.Set;
import no.knutepunkt.intake.fields.Draft;
import no.knutepunkt.intake.fields.Field;
import no.knutepunkt.intake.fields.Fields;
import no.knutepunkt.intake.fields.Words;

/**
 * One column of a table.
 *
 * @param heading as it stands in the file
 * @param field what it means, or null
 * @param item the item whose answer it holds, or null
 * @param isEventId true where it holds the sender's ids of the events
 */
record Column(String heading, Field field, String item, boolean isEventId) {

  private static final Set<String> EVENT_ID = Set.of("eventid", "hendelsesid", "hendelseid");

  static Column headed(String heading, Fields fields) {
    Field answers = fields.named("answers");
    int point = heading.indexOf('.');
    if (answers != null
        && point > 0
        && answers.equals(fields.headed(heading.substring(0, point)))) {
      return new Column(heading, answers, Words.trim(heading.substring(point + 1)), false);
    }
    Field field = fields.headed(heading);
    return new Column(heading, field, null, field == null && EVENT_ID.contains(Words.key(heading)));
  }

  boolean isKnown() {
    return field != null || isEventId;
  }

  /** What must not stand in two columns. */
  String meaning() {
    return isEventId ? "eventId" : item == null ? field.name() : field.name() + "." + item;
  }

  void read(String cell, Draft draft) {
    if (field != null) {
      draft.read(field, heading, item, cell);
    } else if (isEventId && !Words.trim(cell).isEmpty()) {
      draft.identify(Words.trim(cell), null);
    }
  }
}
