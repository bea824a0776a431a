package no.knutepunkt.system.crashes;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** kill -9 at random, round after round: {@code routes/src/test/soak/soak [rounds] [seed]}. */
final class Soak {

  private static final int ROUNDS = 100;

  /** Each of the longer mishaps comes once in so many rounds. */
  private static final int SELDOM = 25;

  private static final int TWO_MINUTES = 120_000;

  private final Random random;
  private final PrintStream out;

  Soak(long seed, PrintStream out) {
    this.random = new Random(seed);
    this.out = out;
  }

  public static void main(String[] typed) throws IOException, InterruptedException {
    int rounds = typed.length > 0 ? Integer.parseInt(typed[0]) : ROUNDS;
    long seed = typed.length > 1 ? Long.parseLong(typed[1]) : new Random().nextLong();
    System.out.printf("%d rounds, seed %d%n", rounds, seed);
    System.exit(new Soak(seed, System.out).run(rounds) ? 0 : 1);
  }

  /** True if nothing was found. */
  boolean run(int rounds) throws IOException, InterruptedException {
    boolean well = true;
    try (Soaked soaked = Soaked.started(Path.of("target", "soak", UUID.randomUUID().toString()))) {
      for (int round = 1; round <= rounds && well; round++) {
        Mishap mishap = mishap(round);
        List<Finding> found = soaked.after(mishap);
        out.printf(
            "%d: %s, %d events sent so far, found %s%n", round, mishap, soaked.sent(), found);
        well = found.isEmpty();
      }
    }
    return well;
  }

  private Mishap mishap(int round) {
    return switch (round % SELDOM) {
      case 5 -> Mishap.zombie();
      case 10 -> Mishap.away(Mishap.Part.DATABASE, TWO_MINUTES);
      case 15 -> Mishap.away(Mishap.Part.BROKER, TWO_MINUTES);
      case 18 -> Mishap.slowDatabase();
      case 2, 12, 22 -> Mishap.unheardDatabase();
      default -> Mishap.any(random);
    };
  }
}
