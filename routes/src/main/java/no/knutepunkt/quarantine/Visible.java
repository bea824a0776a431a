package no.knutepunkt.quarantine;

import java.util.UUID;
import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.web.Problem;
import org.springframework.stereotype.Component;

/** What a caller may know of: its own; all else is answered as if it were not there. */
@Component
class Visible {

  private final Shelf shelf;
  private final Entries entries;

  Visible(Shelf shelf, Entries entries) {
    this.shelf = shelf;
    this.entries = entries;
  }

  /** The entry; 404 for whoever neither sent it nor is the secretariat. */
  Shelved to(Caller caller, UUID id) {
    return shelf.find(id).filter(kept -> caller.sees(kept.sender())).orElseThrow(Visible::nothing);
  }

  /** The entry; 404 for everybody but the secretariat. */
  Shelved toSecretariat(Caller caller, UUID id) {
    secretariatOnly(caller);
    return to(caller, id);
  }

  /** That there is such a group; 404 for whoever has no share in it. */
  void groupTo(Caller caller, UUID group) {
    if (!entries.isThere(group, caller.visibleSender())) {
      throw nothing();
    }
  }

  static void secretariatOnly(Caller caller) {
    if (!(caller instanceof Caller.Secretariat)) {
      throw nothing();
    }
  }

  static Problem nothing() {
    return Problem.of(404, "not-found").build();
  }
}
