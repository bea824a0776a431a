package no.knutepunkt.schemas;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.avro.Schema;

/**
 * What changed about an enumeration. A reader takes an unknown symbol for its default, if it has
 * one.
 */
record EnumChanges(String place, Consumer<SchemaChange> found) {

  void compare(Schema before, Schema now) {
    for (String symbol : without(before.getEnumSymbols(), now.getEnumSymbols())) {
      report("no longer knows `%s`".formatted(symbol), now, Harm.NEWER_READERS);
    }
    for (String symbol : without(now.getEnumSymbols(), before.getEnumSymbols())) {
      report("knows `%s` as well".formatted(symbol), before, Harm.OLDER_READERS);
    }
    compareOrder(before, now);
    compareDefaults(before.getEnumDefault(), now.getEnumDefault());
  }

  private void compareOrder(Schema before, Schema now) {
    var kept = new ArrayList<>(before.getEnumSymbols());
    kept.retainAll(now.getEnumSymbols());
    var keptNow = new ArrayList<>(now.getEnumSymbols());
    keptNow.retainAll(kept);
    if (!kept.equals(keptNow)) {
      report("has its symbols in another order", Harm.NOBODY);
    }
  }

  private void compareDefaults(String before, String now) {
    if (!Objects.equals(before, now)) {
      report(
          "took unknown symbols for %s, takes them for %s"
              .formatted(orNothing(before), orNothing(now)),
          before == null ? Harm.NOBODY : Harm.MEANING);
    }
  }

  private void report(String what, Schema reader, Harm withoutDefault) {
    report(what, reader.getEnumDefault() == null ? withoutDefault : Harm.NOBODY);
  }

  private void report(String what, Harm harm) {
    found.accept(new SchemaChange(place + " " + what, harm));
  }

  private static String orNothing(String symbol) {
    return symbol == null ? "nothing" : "`" + symbol + "`";
  }

  private static List<String> without(List<String> symbols, List<String> others) {
    return symbols.stream().filter(symbol -> !others.contains(symbol)).toList();
  }
}
