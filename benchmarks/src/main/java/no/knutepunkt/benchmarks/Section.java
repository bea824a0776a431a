package no.knutepunkt.benchmarks;

import java.util.List;
import java.util.Map;

/**
 * What one road came to.
 *
 * @param road its name on the command line
 * @param about what was done, by whom, and what is missing
 * @param figures the raw figures behind the rows, for the JSON
 */
record Section(
    String road,
    String title,
    String about,
    List<String> heading,
    List<List<String>> rows,
    List<?> figures) {

  String markdown() {
    StringBuilder text = new StringBuilder("### " + title + "\n\n" + about + "\n\n");
    line(text, heading);
    line(text, heading.stream().map(any -> "---").toList());
    rows.forEach(row -> line(text, row));
    return text.toString();
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  Map<String, Object> json() {
    return Map.of("road", road, "title", title, "about", about, "figures", figures);
  }
}
