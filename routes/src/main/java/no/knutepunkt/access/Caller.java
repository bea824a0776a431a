package no.knutepunkt.access;

/** Who shows a token. A token belongs to exactly one of these and opens only what is theirs. */
public sealed interface Caller {

  /** Stable name of the caller in receipts and as CloudEvents source, a URI path. */
  String source();

  /** True where the caller may see and send what concerns this company. */
  default boolean speaksFor(String organisationNumber) {
    return false;
  }

  /** The secretariat of the network, which also runs the hub. */
  record Secretariat() implements Caller {
    @Override
    public String source() {
      return "/secretariat";
    }

    @Override
    public boolean speaksFor(String organisationNumber) {
      return true;
    }
  }

  /** A member company's system. */
  record Company(String organisationNumber) implements Caller {
    @Override
    public String source() {
      return "/companies/" + organisationNumber;
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
  }

  /** One research project. */
  record Research(String project) implements Caller {
    @Override
    public String source() {
      return "/research/" + project;
    }
  }
}
