package no.knutepunkt.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a fuzz test begins with. */
final class Seeds {

  private Seeds() {}

  static Stream<byte[]> of(String... texts) {
    return Arrays.stream(texts).map(text -> text.getBytes(UTF_8));
  }

  /** The files that are not too large to be worth changing a byte of. */
  static Stream<byte[]> files(List<Path> files, int largest) throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    for (Path file : files) {
      if (Files.size(file) <= largest) {
        seeds.add(Files.readAllBytes(file));
      }
    }
    return seeds.stream();
  }
}
