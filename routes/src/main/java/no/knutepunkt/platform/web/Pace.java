package no.knutepunkt.platform.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The least that a sender must bring: a kibibyte for every ten seconds that the hub has waited for
 * it. What the hub itself takes between two pieces does not count against the sender.
 */
@Component
public final class Pace {

  private static final int LEAST = 1024;
  private static final Duration WITHIN = Duration.ofSeconds(10);

  private final LongSupplier nanos;

  @Autowired
  public Pace() {
    this(System::nanoTime);
  }

  Pace(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /**
   * The same body.
   *
   * @return throws a {@link Problem} with 408 where its sender is too slow
   */
  public InputStream of(InputStream body) {
    return new Paced(body);
  }

  private final class Paced extends FilterInputStream {

    private long waited;
    private int brought;

    Paced(InputStream body) {
      super(body);
    }

    @Override
    public int read() throws IOException {
      long begin = nanos.getAsLong();
      int read = super.read();
      waited(begin, read < 0 ? LEAST : 1);
      return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      long begin = nanos.getAsLong();
      int read = super.read(into, from, length);
      waited(begin, read < 0 ? LEAST : read);
      return read;
    }

    /** The end is as good as any piece. */
    private void waited(long begin, int bytes) {
      waited += nanos.getAsLong() - begin;
      brought = Math.min(LEAST, brought + bytes);
      if (waited >= WITHIN.toNanos()) {
        if (brought < LEAST) {
          throw tooSlow();
        }
        waited = 0;
        brought = 0;
      }
    }

    private Problem tooSlow() {
      return Problem.of(408, "body-too-slow", LEAST, WITHIN.toSeconds())
          .field("body")
          .value(Integer.toString(brought))
          .example(Integer.toString(LEAST))
          .build();
    }
  }
}
