package no.knutepunkt.platform;

import java.util.Arrays;
import java.util.function.Function;

/** Reads bytes, but not the same twice in a row: records of one body say much the same. */
final class LastRead<T> {

  private final Function<byte[], T> reading;
  private byte[] bytes;
  private T value;

  LastRead(Function<byte[], T> reading) {
    this.reading = reading;
  }

  T of(byte[] next) {
    if (bytes == null || !Arrays.equals(bytes, next)) {
      value = reading.apply(next);
      bytes = next;
    }
    return value;
  }
}
