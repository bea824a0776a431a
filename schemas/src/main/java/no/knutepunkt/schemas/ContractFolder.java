package no.knutepunkt.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * The contracts as they lie in the source folders, before they are in any jar.
 *
 * @param contracts holds one {@code <topic>.avsc} a topic
 * @param resources holds {@code topics.yaml} and {@code released/<topic>/<number>.avsc}
 */
record ContractFolder(Path contracts, Path resources) {

  TopicList topics() {
    return TopicList.parse(text(resources.resolve("topics.yaml")));
  }

  /** The contracts by the name of their file, which is that of their topic. */
  NavigableMap<String, Schema> schemas() {
    var schemas = new TreeMap<String, Schema>();
    children(contracts).forEach(file -> schemas.put(stem(file), schema(file)));
    return schemas;
  }

  NavigableMap<Integer, Schema> released(String topic) {
    var versions = new TreeMap<Integer, Schema>();
    children(resources.resolve("released").resolve(topic))
        .forEach(file -> versions.put(number(file), schema(file)));
    return versions;
  }

  /** The topics that have a folder of released versions. */
  List<String> releasedTopics() {
    return children(resources.resolve("released")).stream().map(ContractFolder::stem).toList();
  }

  private static List<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot list " + folder.getFileName(), unreadable);
    }
  }

  private static Schema schema(Path file) {
    try {
      return new Schema.Parser().parse(text(file));
    } catch (AvroRuntimeException bad) {
      throw new RefusedContracts(List.of("%s: %s".formatted(tail(file), bad.getMessage())), bad);
    }
  }

  private static int number(Path file) {
    try {
      return Integer.parseInt(stem(file));
    } catch (NumberFormatException bad) {
      var fault = tail(file) + ": a released version is called by its number, such as 1.avsc";
      throw new RefusedContracts(List.of(fault), bad);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new RefusedContracts(List.of(tail(file) + " cannot be read"), unreadable);
    }
  }

  private static String tail(Path file) {
    return file.getParent().getFileName() + "/" + file.getFileName();
  }

  private static String stem(Path file) {
    return file.getFileName().toString().replaceFirst("[.]avsc$", "");
  }
}
