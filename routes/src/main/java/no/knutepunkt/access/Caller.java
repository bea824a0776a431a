package no.knutepunkt.access;

import java.util.Optional;
import no.knutepunkt.platform.OrganisationNumber;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Who shows a token. A token belongs to exactly one of these and opens only what is theirs. */
public sealed interface Caller {

  /** Stable name of the caller in receipts and as CloudEvents source, a URI path. */
  String source();

  /** The caller as sentences name it, key {@code caller.<kind>} of the message catalogue. */
  MessageSourceResolvable inWords();

  /** The caller of this source; what it added behind its own path does not count. */
  static Optional<Caller> ofSource(String source) {
    String[] path = source.split("/", -1);
    String kind = path.length > 1 && path[0].isEmpty() ? path[1] : "";
    String holder = path.length > 2 ? path[2] : "";
    return switch (kind) {
      case "secretariat" -> Optional.of(new Secretariat());
      case "website" -> Optional.of(new Website());
      case "companies" ->
          OrganisationNumber.parse(holder).map(OrganisationNumber::digits).map(Company::new);
      case "research" -> holder.isEmpty() ? Optional.empty() : Optional.of(new Research(holder));
      default -> Optional.empty();
    };
  }

  /** True where the caller may see and send what concerns this company. */
  default boolean speaksFor(String organisationNumber) {
    return false;
  }

  /** The one sender whose uploads the caller may see, itself; null where it may see all. */
  default String visibleSender() {
    return source();
  }

  /** True where the caller may see what this sender sent. */
  default boolean sees(String sender) {
    return visibleSender() == null || visibleSender().equals(sender);
  }

  private static MessageSourceResolvable named(String key, Object... holder) {
    return new DefaultMessageSourceResolvable(new String[] {key}, holder);
  }

  /** The secretariat of the network, which also runs the hub. */
  record Secretariat() implements Caller {
    @Override
    public String source() {
      return "/secretariat";
    }

    @Override
    public MessageSourceResolvable inWords() {
      return named("caller.secretariat");
    }

    @Override
    public boolean speaksFor(String organisationNumber) {
      return true;
    }

    @Override
    public String visibleSender() {
      return null;
    }
  }

  /** A member company's system. */
  record Company(String organisationNumber) implements Caller {
    @Override
    public String source() {
      return "/companies/" + organisationNumber;
    }

    @Override
    public MessageSourceResolvable inWords() {
      return named("caller.company", organisationNumber);
    }

    @Override
    public boolean speaksFor(String other) {
      return organisationNumber.equals(other);
    }
  }

  /** The network's website. */
  record Website() implements Caller {
    @Override
    public String source() {
      return "/website";
    }

    @Override
    public MessageSourceResolvable inWords() {
      return named("caller.website");
    }
  }

  /** One research project. */
  record Research(String project) implements Caller {
    @Override
    public String source() {
      return "/research/" + project;
    }

    @Override
    public MessageSourceResolvable inWords() {
      return named("caller.research", project);
    }
  }
}
