package no.knutepunkt.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import no.knutepunkt.schemas.MessageClasses;

/** Runs the roads that are asked for, each on a stack of its own, and writes what came of it. */
final class Benchmarks {

  private static final Map<String, Function<Options, Section>> ROADS = roads();

  private Benchmarks() {}

  public static void main(String[] words) {
    MessageClasses.trust();
    Options options = Options.of(words);
    for (String road : options.roads()) {
      if (!ROADS.containsKey(road)) {
        System.err.println("«" + road + "» is no road: " + String.join(", ", ROADS.keySet()));
        System.exit(64);
      }
    }
    ResultPage page = new ResultPage(options);
    ROADS.forEach(
        (road, run) -> {
          if (options.wants(road)) {
            System.err.println(road);
            page.write(run.apply(options));
          }
        });
    System.exit(0);
  }

  private static Map<String, Function<Options, Section>> roads() {
    Map<String, Function<Options, Section>> roads = new LinkedHashMap<>();
    roads.put("register", TopicToDatabase::register);
    roads.put("dues", TopicToDatabase::dues);
    roads.put("members-and-dues", TopicToDatabase::membersAndDues);
    roads.put("topic-to-topic", TopicToTopic::run);
    roads.put("ndjson", FileToTopic::ndjson);
    roads.put("csv", FileToTopic::csv);
    roads.put("single-events", SingleEvents::run);
    roads.put("growth", Growth::run);
    roads.put("companies", Companies::run);
    roads.put("restart", Restart::run);
    roads.put("journeys", JourneySearch::run);
    return roads;
  }
}
