package no.knutepunkt.system.crashes;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Lets time pass where nothing can be waited for: something is meant to last. */
final class Pauses {

  private Pauses() {}

  static void of(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(stopped));
    }
  }
}
