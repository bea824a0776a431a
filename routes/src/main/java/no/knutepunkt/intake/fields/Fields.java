package no.knutepunkt.intake.fields;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.Schema;

/** The fields of one stream, in the order of its contract. */
public final class Fields {

  private static final int MOST = Long.SIZE;

  private final List<Field> inOrder;
  private final Map<String, Field> byName = new HashMap<>();
  private final Map<String, Field> byHeading = new HashMap<>();

  private Fields(List<Field> inOrder) {
    this.inOrder = inOrder;
    inOrder.forEach(this::index);
  }

  /**
   * The fields of a contract.
   *
   * @throws IllegalArgumentException unless each field of the contract is there once, or when two
   *     fields share a heading
   */
  public static Fields of(Schema contract, Field... fields) {
    List<Schema.Field> wanted = contract.getFields();
    if (wanted.size() != fields.length || fields.length > MOST) {
      throw new IllegalArgumentException(contract.getName() + " has other fields than these");
    }
    return new Fields(
        IntStream.range(0, fields.length)
            .mapToObj(i -> positioned(wanted.get(i).name(), i, fields[i]))
            .toList());
  }

  private static Field positioned(String wanted, int position, Field field) {
    if (!wanted.equals(field.name())) {
      throw new IllegalArgumentException(field.name() + " stands where " + wanted + " belongs");
    }
    return field.at(position);
  }

  private void index(Field field) {
    byName.put(field.name(), field);
    head(field.name(), field);
    field.headings().forEach(heading -> head(heading, field));
  }

  private void head(String heading, Field field) {
    Field other = byHeading.put(Words.key(heading), field);
    if (other != null && !other.name().equals(field.name())) {
      throw new IllegalArgumentException(heading + " means two fields");
    }
  }

  public int size() {
    return inOrder.size();
  }

  public Field at(int position) {
    return inOrder.get(position);
  }

  /** The field of this contract name, or null. */
  public Field named(String name) {
    return byName.get(name);
  }

  /** The field that offices mean by this heading, or null. */
  public Field headed(String heading) {
    return byHeading.get(Words.key(heading));
  }

  /** The names of all fields, comma between. */
  public String names() {
    return inOrder.stream().map(Field::name).collect(Collectors.joining(", "));
  }

  /** The names of the fields that a row can't do without, comma between. */
  public String mandatory() {
    return required().stream().map(Fields::inBothTongues).collect(Collectors.joining(", "));
  }

  /** The fields that a row can't do without. */
  public List<Field> required() {
    return inOrder.stream().filter(field -> field.required() && field.fallback() == null).toList();
  }

  private static String inBothTongues(Field field) {
    return field.headings().isEmpty()
        ? field.name()
        : field.name() + " (" + field.headings().get(0) + ")";
  }

  /** A typed way to a field's value. */
  public <T> Place<T> place(String name, Class<T> type) {
    return new Place<>(byName.get(name).position(), type);
  }

  /** Fills in what is missing, tells the map what was filled in, and faults what can't be. */
  public void complete(Draft draft, Instant receivedAt, Map<String, String> filledIn) {
    for (Field field : inOrder) {
      if (draft.lacks(field.position())) {
        complete(field, draft, receivedAt, filledIn);
      }
    }
  }

  private static void complete(
      Field field, Draft draft, Instant receivedAt, Map<String, String> filledIn) {
    if (field.fallback() != null) {
      Object value = field.fallback().apply(receivedAt);
      draft.value(field.position(), value);
      if (!value.equals(List.of())) {
        filledIn.putIfAbsent(field.name(), value.toString());
      }
    } else if (field.required()) {
      draft.turnTo(field, null, null);
      draft.refuse("required");
    }
  }
}
