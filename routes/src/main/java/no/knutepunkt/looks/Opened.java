package no.knutepunkt.looks;

import java.util.List;
import java.util.UUID;
import no.knutepunkt.access.Caller;
import no.knutepunkt.schemas.Contract;
import no.knutepunkt.schemas.Contracts;

/**
 * Something that a caller opens.
 *
 * @param what journey, quarantine or receipt
 * @param organisationNumber the company concerned; null where the hub does not know it
 * @param fields those of its fields that can be about a person and are shown
 */
public record Opened(
    String what, UUID id, String stream, String organisationNumber, List<String> fields) {

  /** The content of a message, of which these fields are shown. */
  public static Opened journey(
      UUID journey, String stream, String organisationNumber, List<String> fields) {
    return new Opened("journey", journey, stream, organisationNumber, fields);
  }

  /** A message in quarantine as it came: any of its fields can stand there. */
  public static Opened quarantine(UUID entry, String stream, String sender) {
    return new Opened("quarantine", entry, stream, company(sender), personal(stream));
  }

  /** An entry of quarantine that shows nothing of the message. */
  public static Opened nothing(UUID entry, String stream) {
    return new Opened("quarantine", entry, stream, null, List.of());
  }

  /** The rejected rows of an upload as they came: any of their fields can stand there. */
  public static Opened rejected(UUID receipt, String stream, String sender) {
    return new Opened("receipt", receipt, stream, company(sender), personal(stream));
  }

  /** The same, of which only these fields are shown. */
  public Opened only(List<String> shown) {
    return new Opened(
        what, id, stream, organisationNumber, fields.stream().filter(shown::contains).toList());
  }

  private static String company(String sender) {
    return Caller.ofSource(sender).orElse(null) instanceof Caller.Company company
        ? company.organisationNumber()
        : null;
  }

  private static List<String> personal(String stream) {
    return Contracts.of(stream).map(Contract::personalFields).orElse(List.of());
  }
}
