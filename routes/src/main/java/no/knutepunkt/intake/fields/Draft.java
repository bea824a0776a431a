package no.knutepunkt.intake.fields;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One row while it is read and judged: the values so far, and everything that is wrong with it. */
public final class Draft {

  private final Fields fields;
  private final long row;
  private final Object[] values;
  private final String[] seenAt;
  private final List<Fault> faults = new ArrayList<>(0);
  private long faulty;
  private boolean unreadable;
  private String eventId;
  private String eventSource;
  private char decimalSign;
  private boolean number;
  private char expectedSign;
  private Field field;
  private String column;
  private String seen;

  /**
   * An empty row.
   *
   * @param row its number as the sender sees it
   */
  public Draft(Fields fields, long row) {
    this.fields = fields;
    this.row = row;
    this.values = new Object[fields.size()];
    this.seenAt = new String[fields.size()];
  }

  /** Says which value is read now; faults that are found from here on are about it. */
  public void turnTo(Field field, String column, String seen) {
    this.field = field;
    this.column = column;
    this.seen = seen;
    seenAt[field.position()] = seen;
  }

  /** Narrows down which part of the value is read now. */
  void lookAt(String part, String seen) {
    this.column = part;
    this.seen = seen;
  }

  /** The fault of the value that is read now. Returns null, so that a reading can return it. */
  public Object refuse(String rule, String... arguments) {
    faulty |= 1L << field.position();
    faults.add(
        new Fault(row, field.name(), column, seen, rule, List.of(arguments), field.example()));
    return null;
  }

  /** A fault of a field that was read before, or is missing. */
  public void refuse(Place<?> place, String rule, String... arguments) {
    turnTo(fields.at(place.position()), null, seenAt[place.position()]);
    refuse(rule, arguments);
  }

  /**
   * A fault of the row as a whole: what it is about can't be made out, so nothing more is asked.
   */
  public void refuseRow(String value, String rule, String... arguments) {
    unreadable = true;
    faults.add(new Fault(row, null, null, value, rule, List.of(arguments), null));
  }

  public <T> T get(Place<T> place) {
    return place.type().cast(values[place.position()]);
  }

  public <T> void set(Place<T> place, T value) {
    values[place.position()] = value;
  }

  /**
   * Reads a cell into its field; an empty one is a missing one.
   *
   * @param item the part of the field that the column stands for, or null for the whole field
   */
  public void read(Field into, String heading, String item, String cell) {
    String text = Words.trim(cell);
    if (!text.isEmpty()) {
      turnTo(into, heading, text);
      int at = into.position();
      values[at] =
          item != null && into.reading() instanceof Answers answers
              ? answers.readItem(item, text, values[at], this)
              : into.reading().read(text, this);
    }
  }

  /** Reads a cell that is a number to the program that wrote it: digits with a point. */
  public void readNumber(Field into, String heading, String item, String cell) {
    number = true;
    read(into, heading, item, cell);
    number = false;
  }

  /** True where the value that is read now is a number that can be read in one way only. */
  boolean isNumber() {
    return number;
  }

  /** A fault of a cell that has no value to read. */
  public void refuse(Field into, String heading, String cell, String rule) {
    turnTo(into, heading, cell);
    refuse(rule);
  }

  /** Reads the value at the parser's current token into its field; null is a missing one. */
  public void read(Field into, JsonParser json) throws IOException {
    JsonToken token = json.currentToken();
    turnTo(into, null, token.isStructStart() ? token.asString() + "…" : json.getText());
    int at = into.position();
    if (!lacks(at)) {
      json.skipChildren();
      refuse("duplicate-field");
    } else if (token != JsonToken.VALUE_NULL && !isBlank(json)) {
      values[at] = into.reading().read(json, this);
    }
  }

  private static boolean isBlank(JsonParser json) throws IOException {
    return json.currentToken() == JsonToken.VALUE_STRING && Words.trim(json.getText()).isEmpty();
  }

  /** The value of a field by its place in the contract, or null. */
  public Object value(int position) {
    return values[position];
  }

  void value(int position, Object value) {
    values[position] = value;
  }

  /** True where the field has neither a value nor a fault. */
  public boolean lacks(int position) {
    return values[position] == null && (faulty & (1L << position)) == 0;
  }

  /** Says what stands before decimals in this file; 0 where it is not known. */
  public void expectDecimal(char sign) {
    this.expectedSign = sign;
  }

  /** What stands before decimals in this file, or 0. */
  public char expectedSign() {
    return expectedSign;
  }

  /** Notes how the sender writes decimals. */
  void sawDecimalSign(char sign) {
    this.decimalSign = sign;
  }

  /** Comma or point where this row has a number with decimals in text, else 0. */
  public char decimalSign() {
    return decimalSign;
  }

  /** The sender's own identity of the event. */
  public void identify(String id, String source) {
    this.eventId = id;
    this.eventSource = source;
  }

  /** The sender's id of the event, or null. */
  public String eventId() {
    return eventId;
  }

  /** The source that the sender names beside the id, or null. */
  public String eventSource() {
    return eventSource;
  }

  /** True where the row as a whole is at fault. */
  public boolean isUnreadable() {
    return unreadable;
  }

  public long row() {
    return row;
  }

  public List<Fault> faults() {
    return faults;
  }
}
