package no.knutepunkt.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Writes results into {@code docs/benchmarks.md}, each road between its markers, and as JSON. */
final class ResultPage {

  private static final Path PAGE = Path.of("docs", "benchmarks.md");
  private static final Path JSON = Path.of("benchmarks", "results");

  private final Options options;

  ResultPage(Options options) {
    this.options = options;
  }

  void write(Section section) {
    try {
      String page = Files.readString(PAGE);
      Files.writeString(PAGE, replaced(page, section.road(), section.markdown() + "\n" + ran()));
      Map<String, Object> figures = new LinkedHashMap<>(section.json());
      figures.put("ran", ran());
      Files.createDirectories(JSON);
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .writeValue(JSON.resolve(section.road() + ".json").toFile(), figures);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String replaced(String page, String road, String text) {
    String begin = "<!-- " + road + " -->\n";
    String end = "<!-- end of " + road + " -->\n";
    int from = page.indexOf(begin);
    int to = page.indexOf(end);
    return from < 0
        ? page + "\n" + begin + text + "\n" + end
        : page.substring(0, from + begin.length()) + text + "\n" + page.substring(to);
  }

  /** When and on what; figures of two runs are not to be compared. */
  private String ran() throws IOException {
    try (Stream<String> cpu = Files.lines(Path.of("/proc/cpuinfo"))) {
      String model =
          cpu.filter(line -> line.startsWith("model name"))
              .findFirst()
              .map(line -> line.substring(line.indexOf(':') + 1).strip())
              .orElse("unknown processor");
      return "%s, %d cores of %s, JDK %s, %d rounds after %d to warm up, load %s before the road ended."
          .formatted(
              LocalDate.now(ZoneId.of("Europe/Oslo")),
              Runtime.getRuntime().availableProcessors(),
              model,
              Runtime.version().feature(),
              options.rounds(),
              options.warmUp(),
              Files.readString(Path.of("/proc/loadavg")).substring(0, 4));
    }
  }
}
