package no.knutepunkt.system.crashes;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * What goes wrong in one round.
 *
 * @param parts one or two of them at the same time
 * @param afterMillis how long all goes well before it
 * @param awayMillis how long they are away
 */
record Mishap(Kind kind, Set<Part> parts, int afterMillis, int awayMillis) {

  /** What can be killed. */
  enum Part {
    HUB,
    BROKER,
    DATABASE
  }

  /** How it goes wrong. */
  enum Kind {
    /** SIGKILL. */
    KILLED,
    /** SIGSTOP, longer than the session, while another hub takes over; then SIGCONT. */
    FROZEN,
    /** Every packet between hub and database takes its time. */
    SLOW,
    /** The database's answers get lost, those to commits too, and the connections break. */
    UNHEARD
  }

  private static final int LONGEST_QUIET = 1_500;
  private static final int LONGEST_AWAY = 3_000;

  /** One part or two, at any moment. */
  static Mishap any(Random random) {
    List<Part> parts = List.of(Part.values());
    Set<Part> some = EnumSet.of(parts.get(random.nextInt(parts.size())));
    if (random.nextBoolean()) {
      some.add(parts.get(random.nextInt(parts.size())));
    }
    return new Mishap(
        Kind.KILLED, some, random.nextInt(LONGEST_QUIET), random.nextInt(LONGEST_AWAY));
  }

  /** A hub that is thought dead, and is not. */
  static Mishap zombie() {
    return new Mishap(Kind.FROZEN, EnumSet.of(Part.HUB), 500, 20_000);
  }

  static Mishap slowDatabase() {
    return new Mishap(Kind.SLOW, EnumSet.of(Part.DATABASE), 100, 6_000);
  }

  static Mishap unheardDatabase() {
    return new Mishap(Kind.UNHEARD, EnumSet.of(Part.DATABASE), 300, 300);
  }

  static Mishap away(Part part, int millis) {
    return new Mishap(Kind.KILLED, EnumSet.of(part), 500, millis);
  }
}
