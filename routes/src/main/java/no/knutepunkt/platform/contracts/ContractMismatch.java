package no.knutepunkt.platform.contracts;

import java.util.List;
import no.knutepunkt.platform.start.StartRefused;

/** The registry has another contract than this hub: nothing may be read or written. */
class ContractMismatch extends StartRefused {

  ContractMismatch(String subject, int version, List<String> differences) {
    super(
        "The registry's newest contract "
            + subject
            + " (version "
            + version
            + ") is none that this hub knows, so the hub does not start. What differs: "
            + String.join("; ", differences),
        null);
  }
}
