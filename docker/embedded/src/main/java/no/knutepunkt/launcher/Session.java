package no.knutepunkt.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import no.knutepunkt.embedded.DataLayout;

/** One call of the command line: what was typed, where, and where answers go. */
record Session(
    Arguments arguments,
    Map<String, String> environment,
    Path home,
    PrintStream out,
    PrintStream err) {
  private static final String USUAL_PORT = "8080";
  private static final int HIGHEST_PORT = 65_535;

  Words words() {
    return Words.in(arguments.value(Arguments.Option.LANG).orElse(null), environment);
  }

  DataLayout data() {
    return arguments
        .value(Arguments.Option.DATA)
        .map(folder -> new DataLayout(Path.of(folder)))
        .orElseGet(() -> new DataLayout(home.resolve("hub-data")));
  }

  /** The option that points another command at the same data; nothing for the usual folder. */
  String dataAsTyped() {
    return arguments.value(Arguments.Option.DATA).map(folder -> " --data " + folder).orElse("");
  }

  /** This call, on a folder within the usual data folder unless one was named. */
  Session inFolder(String name) {
    return arguments.has(Arguments.Option.DATA)
        ? this
        : new Session(
            arguments.with(Arguments.Option.DATA, data().root().resolve(name).toString()),
            environment,
            home,
            out,
            err);
  }

  /** The port asked for by option or environment, else 8080. */
  int port() {
    String typed =
        arguments
            .value(Arguments.Option.PORT)
            .orElseGet(() -> environment.getOrDefault("HUB_PORT", USUAL_PORT));
    if (!typed.matches("\\d{1,5}") || Integer.parseInt(typed) > HIGHEST_PORT) {
      throw new Failure(Command.FAILED, "usage.port", typed);
    }
    return Integer.parseInt(typed);
  }

  /**
   * Where the hub answers: at the address that was typed, else where that of this data folder does.
   */
  String url() {
    return arguments.value(Arguments.Option.AT).map(Session::address).orElseGet(this::ownUrl);
  }

  private static String address(String typed) {
    if (!typed.matches("https?://[^/?#\\s]+(/[^?#\\s]*)?")) {
      throw new Failure(Command.FAILED, "usage.at", typed);
    }
    return typed.replaceFirst("/+$", "");
  }

  /** As it runs, unless a port is named. */
  private String ownUrl() {
    boolean named = arguments.has(Arguments.Option.PORT);
    return RunFile.read(data())
        .filter(run -> !named)
        .map(RunFile::url)
        .orElseGet(() -> "http://127.0.0.1:" + port());
  }

  void say(String key, Object... details) {
    out.println(words().say(key, details));
  }

  void complain(String key, Object... details) {
    err.println(words().say(key, details));
  }
}
