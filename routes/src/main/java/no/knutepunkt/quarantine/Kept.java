package no.knutepunkt.quarantine;

import java.util.UUID;
import no.knutepunkt.platform.RejectionHeaders;

/** A message in quarantine with its content. */
record Kept(
    UUID id,
    String stream,
    String refusedBy,
    String reason,
    String sender,
    String contentType,
    byte[] key,
    byte[] bytes,
    String[] headerNames,
    String[] headerValues,
    String state) {

  /** True where the gate refused it: it goes through the gate again, not onto a topic. */
  boolean isFromGate() {
    return refusedBy.equals(RejectionHeaders.INTAKE);
  }
}
