package no.knutepunkt.projects;

import java.util.Arrays;
import java.util.List;

/**
 * The words of the contract as the outside world writes them: {@code root-cause}, {@code public}.
 * Avro has no hyphens in symbols, and its Java classes put a dollar sign behind Java's own words.
 */
final class OutsideWord {

  private OutsideWord() {}

  static String of(Enum<?> symbol) {
    return symbol == null ? null : symbol.name().replace('_', '-').replace("$", "");
  }

  static List<String> all(Enum<?>[] symbols) {
    return Arrays.stream(symbols).map(OutsideWord::of).toList();
  }
}
