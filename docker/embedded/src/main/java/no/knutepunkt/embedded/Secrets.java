package no.knutepunkt.embedded;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** The secrets of one data folder, in files that only their owner can read. */
public final class Secrets {
  private static final int BYTES = 32;

  private final Path folder;
  private final SecureRandom random = new SecureRandom();

  public Secrets(DataLayout data) {
    this.folder = data.secrets();
  }

  /** The secret, if this data folder has been started before. */
  public Optional<String> known(Secret secret) {
    Path file = file(secret);
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The secret; made now if there is none. */
  public synchronized String of(Secret secret) {
    return known(secret).orElseGet(() -> make(secret));
  }

  Path file(Secret secret) {
    return folder.resolve(secret.fileName());
  }

  private String make(Secret secret) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String text = Base64.getEncoder().encodeToString(bytes);
    try {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, fromString("rwx------"));
      Path unfinished =
          Files.createTempFile(folder, ".new", "", asFileAttribute(fromString("rw-------")));
      Files.writeString(unfinished, text + "\n");
      Files.move(unfinished, file(secret), StandardCopyOption.ATOMIC_MOVE);
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
