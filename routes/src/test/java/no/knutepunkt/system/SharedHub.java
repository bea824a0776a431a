package no.knutepunkt.system;

import java.io.IOException;
import java.io.UncheckedIOException;

/** One hub for every attack, so that what one of them broke shows in the next. */
final class SharedHub {

  private static final RunningHub HUB = started();

  private SharedHub() {}

  static RunningHub running() {
    return HUB;
  }

  private static RunningHub started() {
    try {
      RunningHub hub = RunningHub.started();
      Runtime.getRuntime().addShutdownHook(new Thread(hub::close, "stop-shared-hub"));
      return hub;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
