package no.knutepunkt.platform.web;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Every sentence that a user reads, in Norwegian (bokmål) and English, from one catalogue. */
@Component
public class Texts {

  public static final Locale NORWEGIAN = Locale.forLanguageTag("nb");

  private static final int MOST_PARTS = 8;

  private final MessageSource catalogue;

  public Texts() {
    ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
    bundles.setBasename("messages/messages");
    bundles.setDefaultEncoding("UTF-8");
    bundles.setFallbackToSystemLocale(false);
    bundles.setAlwaysUseMessageFormat(true);
    this.catalogue = bundles;
  }

  MessageSource catalogue() {
    return catalogue;
  }

  /**
   * The sentence under a key.
   *
   * @throws org.springframework.context.NoSuchMessageException when the catalogue lacks it
   */
  public String say(Locale language, String key, Object... arguments) {
    return catalogue.getMessage(key, arguments, language);
  }

  boolean knows(String key) {
    return catalogue.getMessage(key, null, null, Locale.ENGLISH) != null;
  }

  /** The sentence of a reason; the code itself where nobody here gave it one. */
  public String reason(Locale language, String code) {
    return reason(language, code, null);
  }

  /**
   * The sentence of a reason or a rule, where the value at fault is not shown; the code itself
   * where nobody here gave it one.
   *
   * @param field field at fault, or null when it is the message as a whole
   */
  public String reason(Locale language, String code, String field) {
    String reason = catalogue.getMessage("reason." + code, null, null, language);
    String said =
        reason != null
            ? reason
            : catalogue.getMessage("rule." + code, withoutValues(field), null, language);
    // Never as the catalogue's own fallback: that would be parsed as a format, and kept for ever.
    return said != null ? said : code;
  }

  private static Object[] withoutValues(String field) {
    Object[] parts = new Object[MOST_PARTS];
    Arrays.fill(parts, "…");
    parts[0] = field == null ? "…" : field;
    return parts;
  }

  /** Norwegian for nb, nn and no; English for everything else. */
  public static Locale language(Locale wanted) {
    return switch (wanted.getLanguage()) {
      case "nb", "nn", "no" -> NORWEGIAN;
      default -> Locale.ENGLISH;
    };
  }
}
