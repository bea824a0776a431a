package no.knutepunkt.intake.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.knutepunkt.intake.fields.Fields;
import no.knutepunkt.intake.fields.Words;

/** Rows that add up those above: they say so, and tell of no company. */
final class Totals {

  private static final int TOLD = 20;
  private static final Set<String> WORDS =
      Set.of("sum", "total", "totalt", "sumtotalt", "totalsum", "ialt", "tilsammen", "summert");

  private final int key;
  private final List<Long> rows = new ArrayList<>();

  Totals(Fields fields, Heading heading) {
    this.key =
        IntStream.range(0, heading.columns().size())
            .filter(i -> heading.columns().get(i).isKey(fields))
            .findFirst()
            .orElse(-1);
  }

  /** True where the row is a total; then it is remembered. */
  boolean take(long row, List<String> cells) {
    boolean total = key >= 0 && isTotal(cells);
    if (total && rows.size() < TOLD) {
      rows.add(row);
    }
    return total;
  }

  private boolean isTotal(List<String> cells) {
    String ofKey = key < cells.size() ? Words.trim(cells.get(key)) : "";
    return isWord(ofKey) || (ofKey.isEmpty() && isWord(first(cells)));
  }

  private static String first(List<String> cells) {
    return cells.stream().map(Words::trim).filter(cell -> !cell.isEmpty()).findFirst().orElse("");
  }

  private static boolean isWord(String cell) {
    boolean number = !cell.isEmpty() && Character.isDigit(cell.charAt(0));
    return !number && WORDS.contains(Words.key(cell));
  }

  List<Note> notes() {
    return rows.isEmpty()
        ? List.of()
        : List.of(
            Note.of(
                "total-row", rows.stream().map(String::valueOf).collect(Collectors.joining(", "))));
  }
}
