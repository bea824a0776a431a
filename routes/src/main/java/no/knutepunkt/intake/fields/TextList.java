package no.knutepunkt.intake.fields;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Several texts: a JSON array, or a cell with comma, semicolon, bar or line break between them. The
 * comma within «2,5 t» parts nothing.
 */
public record TextList() implements Reading {

  private static final int MOST = 200;
  private static final Text ITEM = new Text(200, false);
  private static final Signs BETWEEN = Signs.of(";|\r\n");

  @Override
  public Object read(String text, Draft draft) {
    return judge(parts(text), draft);
  }

  /** The parts; from where there are too many on, the rest is one. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < text.length() && parts.size() <= MOST; at++) {
      if (BETWEEN.has(text.charAt(at)) || (text.charAt(at) == ',' && !isDecimal(text, at))) {
        parts.add(text.substring(from, at));
        from = at + 1;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }

  private static boolean isDecimal(String text, int comma) {
    return comma > 0
        && comma < text.length() - 1
        && isDigit(text.charAt(comma - 1))
        && isDigit(text.charAt(comma + 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
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
