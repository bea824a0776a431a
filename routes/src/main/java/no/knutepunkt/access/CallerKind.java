package no.knutepunkt.access;

import java.util.Locale;
import java.util.Optional;

/** The four kinds of callers by the words that commands and tokens use. */
enum CallerKind {
  SECRETARIAT,
  COMPANY,
  WEBSITE,
  RESEARCH;

  static Optional<CallerKind> named(String word) {
    for (CallerKind kind : values()) {
      if (kind.word().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The caller of this kind; the holder counts for companies and research projects only. */
  Caller caller(String holder) {
    return switch (this) {
      case SECRETARIAT -> new Caller.Secretariat();
      case COMPANY -> new Caller.Company(holder);
      case WEBSITE -> new Caller.Website();
      case RESEARCH -> new Caller.Research(holder);
    };
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
