package no.knutepunkt.news;

import java.util.Optional;
import no.knutepunkt.access.Caller;

/** How much of the news a caller with a token may see. */
enum Reader {
  /** What is public or for all members, while it is shown. */
  MEMBER,
  /** News for sub-networks too, while it is shown. */
  WEBSITE,
  /** Also what is retracted or has yet to come. */
  SECRETARIAT;

  static Optional<Reader> of(Caller caller) {
    if (caller instanceof Caller.Secretariat) {
      return Optional.of(SECRETARIAT);
    }
    if (caller instanceof Caller.Website) {
      return Optional.of(WEBSITE);
    }
    return caller instanceof Caller.Company ? Optional.of(MEMBER) : Optional.empty();
  }

  boolean seesEveryAudience() {
    return this != MEMBER;
  }

  boolean seesWhatIsNotShown() {
    return this == SECRETARIAT;
  }
}
