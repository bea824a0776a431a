package no.knutepunkt.launcher;

import java.util.List;

/** The command can not go on; the catalogue has the sentence. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String key;
  private final List<String> details;

  Failure(int status, String key, String... details) {
    super(key);
    this.status = status;
    this.key = key;
    this.details = List.of(details);
  }

  int status() {
    return status;
  }

  String key() {
    return key;
  }

  Object[] details() {
    return details.toArray();
  }
}
