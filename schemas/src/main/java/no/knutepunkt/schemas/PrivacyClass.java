package no.knutepunkt.schemas;

import java.util.Arrays;
import java.util.Optional;

/** Who may see a field. Stands in the order from the most open class to the most closed. */
public enum PrivacyClass {
  PUBLIC("public", "Anyone may see it."),
  TECHNICAL("technical", "Ids, moments and switches; carries no fact by itself."),
  NETWORK("network", "The members and the secretariat."),
  COMPANY("company", "The company that it is about and the secretariat."),
  PERSONAL("personal", "About a living person; only for those who need it for that person's sake."),
  FREE_TEXT("free-text", "Written freely, so it may hold anything; never leaves operations (R0)."),
  SEALED("sealed", "Encrypted or keyed; nobody reads it.");

  private final String label;
  private final String meaning;

  PrivacyClass(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  /** The class that a contract calls by this word; none where the word is unknown. */
  public static Optional<PrivacyClass> labelled(String label) {
    return Arrays.stream(values()).filter(known -> known.label.equals(label)).findFirst();
  }

  /** The word for it in contracts, such as {@code free-text}. */
  public String label() {
    return label;
  }

  /** Who may see it, in a sentence for everyone. */
  public String meaning() {
    return meaning;
  }

  /** Whether a field of this class can be about a living person. */
  public boolean mayBeAboutAPerson() {
    return compareTo(PERSONAL) >= 0;
  }

  /** Whether more people may see this class than the other. */
  public boolean isMoreOpenThan(PrivacyClass other) {
    return compareTo(other) < 0;
  }
}
