package no.knutepunkt.embedded;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The third-party parts as the build laid them out. Looked for in the system property {@code
 * knutepunkt.stack}, then beside this class (its jar or its classes folder), then upwards from the
 * working directory.
 */
public record StackFolder(Path root) {
  private static final Path FROM_THE_TOP = Path.of("docker", "embedded", "target", "stack");

  /** The folder, or a {@link StackFailure.Reason#STACK_MISSING} failure: the build has not run. */
  public static StackFolder find() {
    return Stream.of(named(), besideThisClass(), upwards())
        .flatMap(Optional::stream)
        .filter(folder -> Files.isRegularFile(folder.resolve("leash.sh")))
        .findFirst()
        .map(StackFolder::new)
        .orElseThrow(
            () -> new StackFailure(StackFailure.Reason.STACK_MISSING, FROM_THE_TOP.toString()));
  }

  private static Optional<Path> named() {
    return Optional.ofNullable(System.getProperty("knutepunkt.stack")).map(Path::of);
  }

  private static Optional<Path> besideThisClass() {
    try {
      var source = StackFolder.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Optional.of(Path.of(source).resolveSibling("stack"));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<Path> upwards() {
    return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
        .map(folder -> folder.resolve(FROM_THE_TOP))
        .filter(Files::isDirectory)
        .findFirst();
  }

  Path leash() {
    return root.resolve("leash.sh");
  }

  Path broker() {
    return root.resolve("kafka");
  }

  Path registry() {
    return root.resolve("registry");
  }

  Path database() {
    return root.resolve("postgres");
  }
}
