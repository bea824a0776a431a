package no.knutepunkt.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;

/** One owner for a data folder. The operating system gives it up when its process ends. */
final class DataLock implements AutoCloseable {
  private final FileChannel channel;

  private DataLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes the folder, or fails with {@link StackFailure.Reason#FOLDER_IN_USE}. */
  static DataLock take(DataLayout data) {
    try {
      FileChannel channel = FileChannel.open(data.run().resolve("lock"), CREATE, WRITE);
      if (held(channel)) {
        return new DataLock(channel);
      }
      channel.close();
      throw new StackFailure(StackFailure.Reason.FOLDER_IN_USE, data.root().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean held(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
