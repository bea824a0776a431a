package no.knutepunkt.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.knutepunkt.embedded.StackFailure;

/** The command line of the hub: reads what was typed, does it, and ends with a status. */
public final class Launcher {
  private static final Map<String, Command> COMMANDS =
      Map.of(
          "demo", new Demo(),
          "start", new Start(),
          "stop", new Stop(),
          "status", new Status(),
          "token", new Token(),
          "send", new Send(),
          "quarantine", new Quarantine());

  private Launcher() {}

  /** The words that can stand after {@code ./hub}. */
  static Set<String> commands() {
    return COMMANDS.keySet();
  }

  public static void main(String[] typed) {
    Path home = Path.of(System.getProperty("knutepunkt.home", ""));
    System.exit(run(home.toAbsolutePath(), typed));
  }

  private static int run(Path home, String... typed) {
    Session plain = session(home, new Arguments(List.of(), Map.of()));
    try {
      Session session = session(home, Arguments.parse(typed));
      return run(session);
    } catch (Failure e) {
      plain.complain(e.key(), e.details());
      return e.status();
    }
  }

  private static int run(Session session) {
    try {
      return command(session).run(session);
    } catch (Failure e) {
      session.complain(e.key(), e.details());
      return e.status();
    } catch (StackFailure e) {
      session.complain("failure." + e.reason(), e.details().toArray());
      e.log().ifPresent(new LogTail(session.err())::show);
      return Command.FAILED;
    }
  }

  private static Command command(Session session) {
    String word = session.arguments().word(0, "./hub");
    Command command = COMMANDS.get(word);
    if (command == null) {
      throw new Failure(Command.FAILED, "usage.unknown", word);
    }
    return command;
  }

  private static Session session(Path home, Arguments arguments) {
    return new Session(arguments, System.getenv(), home, System.out, System.err);
  }
}
