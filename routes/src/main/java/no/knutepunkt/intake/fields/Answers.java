package no.knutepunkt.intake.fields;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Answers 1 to 5 by item: a JSON object, or one column for each item. */
public record Answers() implements Reading {

  private static final int MOST = 200;
  private static final int LONGEST = 100;
  private static final Whole ANSWER = new Whole(1, 5);

  @Override
  public Object read(String text, Draft draft) {
    return draft.refuse("answers");
  }

  @Override
  public Object read(JsonParser json, Draft draft) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return draft.refuse("answers");
    }
    Map<String, Integer> answers = new TreeMap<>();
    boolean good = true;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String item = json.currentName();
      boolean answered = json.nextToken() != JsonToken.VALUE_NULL;
      draft.lookAt("answers." + item, json.getText());
      good &= !answered || add(answers, item, ANSWER.read(json, draft), draft);
    }
    return good && !answers.isEmpty() ? answers : good ? draft.refuse("answers") : null;
  }

  /** Adds one item's answer to those that the row has already. */
  @SuppressWarnings("unchecked")
  Object readItem(String item, String text, Object before, Draft draft) {
    Map<String, Integer> answers = before == null ? new TreeMap<>() : (Map<String, Integer>) before;
    add(answers, item, ANSWER.read(text, draft), draft);
    return answers;
  }

  private static boolean add(
      Map<String, Integer> answers, String item, Object answer, Draft draft) {
    if (answer == null) {
      return false;
    }
    if (item.isEmpty() || item.length() > LONGEST || Text.fault(item) != null) {
      draft.refuse("answer-item", Integer.toString(LONGEST));
      return false;
    }
    if (answers.put(item, (Integer) answer) != null) {
      draft.refuse("duplicate-field");
      return false;
    }
    if (answers.size() > MOST) {
      draft.refuse("too-many", Integer.toString(MOST));
      return false;
    }
    return true;
  }

  @Override
  public String example() {
    return "{\"q1\": 4, \"q2\": 5}";
  }
}
