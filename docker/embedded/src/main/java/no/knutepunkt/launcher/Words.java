package no.knutepunkt.launcher;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The command line's sentences in one language. */
final class Words {
  private static final String CATALOGUE = "launcher";

  private final Locale locale;
  private final ResourceBundle sentences;

  private Words(String language) {
    locale = Locale.forLanguageTag(language);
    sentences =
        ResourceBundle.getBundle(
            CATALOGUE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** In the language asked for, else the one that the environment names, else English. */
  static Words in(String asked, Map<String, String> environment) {
    String wanted =
        Stream.of(asked, environment.get("LC_ALL"), environment.get("LANG"))
            .filter(name -> name != null && !name.isEmpty())
            .findFirst()
            .orElse("en");
    boolean norwegian = wanted.startsWith("nb") || wanted.startsWith("no");
    return new Words(norwegian ? "nb" : "en");
  }

  String language() {
    return locale.getLanguage();
  }

  /** What one of a group is called here; its own name where nobody gave it another. */
  String name(String group, String one) {
    String key = group + "." + one;
    return sentences.containsKey(key) ? sentences.getString(key) : one;
  }

  String say(String key, Object... details) {
    return new MessageFormat(sentences.getString(key), locale).format(details);
  }
}
