package no.knutepunkt.launcher;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was typed after {@code ./hub}: words in their order, options wherever they stood. */
record Arguments(List<String> words, Map<Option, String> options) {

  enum Option {
    DATA("--data", true),
    PORT("--port", true),
    AT("--at", true),
    LANG("--lang", true),
    TOKEN("--token", true),
    REASON("--reason", true),
    RATE("--rate", true),
    DRY_RUN("--dry-run", false),
    ONCE("--once", false);

    private final String text;
    private final boolean takesValue;

    Option(String text, boolean takesValue) {
      this.text = text;
      this.takesValue = takesValue;
    }

    static Option named(String text) {
      for (Option option : values()) {
        if (option.text.equals(text)) {
          return option;
        }
      }
      throw new Failure(Command.FAILED, "usage.option", text);
    }
  }

  static Arguments parse(String... typed) {
    List<String> words = new ArrayList<>();
    Map<Option, String> options = new EnumMap<>(Option.class);
    Deque<String> rest = new ArrayDeque<>(List.of(typed));
    while (!rest.isEmpty()) {
      String next = rest.removeFirst();
      if (next.startsWith("--")) {
        readOption(next, rest, options);
      } else {
        words.add(next);
      }
    }
    return new Arguments(List.copyOf(words), options);
  }

  private static void readOption(String typed, Deque<String> rest, Map<Option, String> options) {
    int equals = typed.indexOf('=');
    Option option = Option.named(equals < 0 ? typed : typed.substring(0, equals));
    if (!option.takesValue) {
      options.put(option, "");
    } else if (equals >= 0) {
      options.put(option, typed.substring(equals + 1));
    } else if (rest.isEmpty()) {
      throw new Failure(Command.FAILED, "usage.value", typed);
    } else {
      options.put(option, rest.removeFirst());
    }
  }

  /** The same, with this option. */
  Arguments with(Option option, String value) {
    Map<Option, String> more = new EnumMap<>(Option.class);
    more.putAll(options);
    more.put(option, value);
    return new Arguments(words, more);
  }

  Optional<String> value(Option option) {
    return Optional.ofNullable(options.get(option));
  }

  boolean has(Option option) {
    return options.containsKey(option);
  }

  /** The word at this place, or a failure that shows how the command is written. */
  String word(int place, String usage) {
    if (place >= words.size()) {
      throw new Failure(Command.FAILED, "usage.command", usage);
    }
    return words.get(place);
  }
}
