package no.knutepunkt.schemas;

import java.util.List;

/** Ends the build with sentences for people; a stack trace would only bury them. */
final class RefusedContracts extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RefusedContracts(List<String> faults) {
    this(faults, null);
  }

  RefusedContracts(List<String> faults, Throwable cause) {
    super("\n- " + String.join("\n- ", faults), cause, false, false);
  }
}
