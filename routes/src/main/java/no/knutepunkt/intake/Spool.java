package no.knutepunkt.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import no.knutepunkt.platform.web.Problem;

/**
 * A body put aside to be read twice. The file has no name any more once it is open, so nobody else
 * can read it, and whatever ends the process also ends the file.
 */
final class Spool implements AutoCloseable {

  private static final long LARGEST = 2L << 30;

  private final FileChannel file;

  private Spool(FileChannel file) {
    this.file = file;
  }

  /** Reads the whole body. */
  static Spool of(InputStream body) throws IOException {
    Path path = Files.createTempFile("knutepunkt-intake-", null);
    Spool spool =
        new Spool(
            FileChannel.open(
                path,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE));
    try {
      spool.fill(body);
      return spool;
    } catch (IOException | RuntimeException brokenOff) {
      spool.close();
      throw brokenOff;
    }
  }

  private void fill(InputStream body) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    OutputStream out = Channels.newOutputStream(file);
    for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
      out.write(buffer, 0, read);
      if (file.position() > LARGEST) {
        throw Problem.of(413, "body-too-large", "2 GiB").build();
      }
    }
  }

  /** The body from its beginning. */
  InputStream read() throws IOException {
    return Channels.newInputStream(file.position(0));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
