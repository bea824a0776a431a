package no.knutepunkt.intake.fields;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One of a few words, in English as the contract has them or in Norwegian. */
public final class Choice<E extends Enum<E>> implements Reading {

  private final Map<String, E> byWord = new HashMap<>();
  private final Class<E> type;

  private Choice(Class<E> type) {
    this.type = type;
    for (E symbol : type.getEnumConstants()) {
      byWord.put(Words.key(symbol.name()), symbol);
    }
  }

  /** The symbols of a contract's enum. */
  public static <E extends Enum<E>> Choice<E> of(Class<E> type) {
    return new Choice<>(type);
  }

  /** Further words for a symbol. */
  public Choice<E> also(E symbol, String... words) {
    List.of(words).forEach(word -> byWord.put(Words.key(word), symbol));
    return this;
  }

  @Override
  public Object read(String text, Draft draft) {
    E exact = byWord.get(text);
    E symbol = exact == null ? byWord.get(Words.key(text)) : exact;
    return symbol == null ? draft.refuse("choice", outside()) : symbol;
  }

  @Override
  public String example() {
    return outside(type.getEnumConstants()[0]);
  }

  private String outside() {
    return Arrays.stream(type.getEnumConstants())
        .map(Choice::outside)
        .collect(Collectors.joining(", "));
  }

  /** Avro's symbols have underscores where the outside world has hyphens. */
  private static String outside(Enum<?> symbol) {
    return symbol.name().replace('_', '-').replace("$", "");
  }
}
