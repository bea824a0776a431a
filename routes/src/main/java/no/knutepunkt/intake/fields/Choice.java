package no.knutepunkt.intake.fields;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** One of a few words, in English as the contract has them or in Norwegian. */
public final class Choice<E extends Enum<E>> implements Reading {

  private final Map<String, E> byWord = new HashMap<>();
  private final Map<E, String> officeWord;
  private final Class<E> type;

  private Choice(Class<E> type) {
    this.type = type;
    this.officeWord = new EnumMap<>(type);
    for (E symbol : type.getEnumConstants()) {
      byWord.put(Words.key(symbol.name()), symbol);
    }
  }

  /** The symbols of a contract's enum. */
  public static <E extends Enum<E>> Choice<E> of(Class<E> type) {
    return new Choice<>(type);
  }

  /** Further words for a symbol; the first that is not the symbol itself is shown with faults. */
  public Choice<E> also(E symbol, String... words) {
    for (String word : words) {
      byWord.put(Words.key(word), symbol);
      if (!word.equals(outside(symbol))) {
        officeWord.putIfAbsent(symbol, word);
      }
    }
    return this;
  }

  @Override
  public Object read(String text, Draft draft) {
    E exact = byWord.get(text);
    E symbol = exact == null ? byWord.get(Words.key(text)) : exact;
    return symbol == null ? draft.refuse("choice", shown()) : symbol;
  }

  @Override
  public String example() {
    return outside(type.getEnumConstants()[0]);
  }

  private String shown() {
    return Arrays.stream(type.getEnumConstants())
        .map(this::shown)
        .collect(Collectors.joining(", "));
  }

  private String shown(E symbol) {
    String word = officeWord.get(symbol);
    return word == null ? outside(symbol) : outside(symbol) + " (" + word + ")";
  }

  /** Avro's symbols have underscores where the outside world has hyphens. */
  private static String outside(Enum<?> symbol) {
    return symbol.name().replace('_', '-').replace("$", "");
  }
}
