package no.knutepunkt.intake.fields;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Several texts: a JSON array, or a cell with comma, semicolon, bar or line break between them. The
 * comma within «2,5 t» parts nothing.
 */
public record TextList() implements Reading {

  private static final int MOST = 200;
  private static final Text ITEM = new Text(200, false);
  private static final Pattern BETWEEN = Pattern.compile("[;|\\r\\n]|,(?!(?<=\\d,)\\d)");

  @Override
  public Object read(String text, Draft draft) {
    return judge(List.of(BETWEEN.split(text, MOST + 2)), draft);
  }

  @Override
  public Object read(JsonParser json, Draft draft) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      return Reading.super.read(json, draft);
    }
    List<String> items = new ArrayList<>();
    boolean onlyText = true;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      onlyText &= json.currentToken() == JsonToken.VALUE_STRING;
      json.skipChildren();
      if (onlyText && items.size() <= MOST) {
        items.add(json.getText());
      }
    }
    return onlyText ? judge(items, draft) : draft.refuse("json-list");
  }

  private static Object judge(List<String> parts, Draft draft) {
    List<String> items = new ArrayList<>(parts.size());
    for (String part : parts) {
      String item = Words.trim(part);
      if (!item.isEmpty() && !items.contains(item)) {
        Object text = ITEM.read(item, draft);
        if (text == null) {
          return null;
        }
        items.add((String) text);
      }
    }
    return items.size() > MOST ? draft.refuse("too-many", Integer.toString(MOST)) : items;
  }

  @Override
  public String example() {
    return "ISO 9001, ISO 14001";
  }
}
