package no.knutepunkt.projects;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import no.knutepunkt.schemas.EntryKind;
import no.knutepunkt.schemas.MethodStep;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Quarter summaries as Norwegian spreadsheets open them: UTF-8 with byte-order mark, semicolons,
 * decimal commas. Every cell is a number or a quarter, so none can be taken for a formula.
 */
final class QuartersCsv {

  private static final MediaType CSV = new MediaType("text", "csv", UTF_8);

  private QuartersCsv() {}

  /** Whether the caller asked for CSV, by {@code ?format=csv} or by Accept. */
  static boolean isWanted(String format, String accept) {
    return format.equals("csv") || accept.startsWith("text/csv");
  }

  static ResponseEntity<byte[]> answer(List<QuarterSummary> summaries) {
    StringWriter text = new StringWriter().append('\uFEFF');
    CsvWriter csv = CsvWriter.builder().fieldSeparator(';').bufferSize(0).build(text);
    csv.writeRecord(heading());
    summaries.forEach(summary -> csv.writeRecord(row(summary)));
    return ResponseEntity.ok().contentType(CSV).body(text.toString().getBytes(UTF_8));
  }

  private static List<String> heading() {
    List<String> heading = new ArrayList<>(List.of("quarter", "entries"));
    heading.addAll(OutsideWord.all(EntryKind.values()));
    heading.addAll(OutsideWord.all(MethodStep.values()));
    heading.addAll(List.of("hours", "savingsNok"));
    return heading;
  }

  private static List<String> row(QuarterSummary summary) {
    List<String> row = new ArrayList<>(List.of(summary.quarter(), "" + summary.entries()));
    row.addAll(texts(summary.kinds().values()));
    row.addAll(texts(summary.steps().values()));
    row.add(decimal(summary.hours()));
    row.add(decimal(summary.savingsNok()));
    return row;
  }

  private static List<String> texts(Collection<Long> counts) {
    return counts.stream().map(String::valueOf).toList();
  }

  private static String decimal(BigDecimal number) {
    return number == null ? "" : number.toPlainString().replace('.', ',');
  }
}
