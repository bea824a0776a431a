package no.knutepunkt.intake;

import java.util.UUID;
import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.ContentId;

/**
 * What a sender calls an event: the CloudEvents attributes id and source. Only together with who
 * sends they name one event, so nobody can name another's.
 *
 * @param id null where the sender gives none
 * @param source null where the sender gives none
 */
public record EventName(String id, String source) {

  public static final EventName NONE = new EventName(null, null);

  private static final int LONGEST = 200;

  boolean isGiven() {
    return id != null && !id.isBlank();
  }

  /** The identity of the event that this sender calls by this name. */
  UUID identity(Caller sender) {
    return ContentId.of(sender.source(), source == null ? "" : source, id);
  }

  /** The CloudEvents source: the sender as the hub knows it, and what it says of itself. */
  String source(Caller sender) {
    if (source == null) {
      return sender.source();
    }
    String said = source.replaceAll("[^A-Za-z0-9._~:/-]", "");
    String path = said.replaceAll("\\.\\.+", "").replaceAll("^/+", "");
    return path.isEmpty()
        ? sender.source()
        : sender.source() + "/" + path.substring(0, Math.min(LONGEST, path.length()));
  }
}
