package no.knutepunkt.quarantine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.knutepunkt.access.Caller;
import no.knutepunkt.intake.Document;
import no.knutepunkt.intake.Kept;
import no.knutepunkt.intake.Mendable;
import no.knutepunkt.intake.Mending;
import org.springframework.stereotype.Component;

/** What an edited document says otherwise than the original, cell by cell or field by field. */
@Component
class Difference {

  private final Mending mending;
  private final ObjectMapper json;

  Difference(Mending mending, ObjectMapper json) {
    this.mending = mending;
    this.json = json;
  }

  List<Changed> of(Shelved original, Document edited) {
    Kept first = original.asSentBy(original.by().orElseGet(Caller.Secretariat::new));
    Kept then =
        new Kept(original.id(), first.sender(), original.stream(), first.receivedAt(), edited);
    Map<String, String> before = original.isFromGate() ? values(first) : Map.of();
    Map<String, String> after = values(then);
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(before.get(name), after.get(name)))
        .map(name -> new Changed(name, before.get(name), after.get(name)))
        .toList();
  }

  private Map<String, String> values(Kept document) {
    return document.document().contentType().startsWith("text/csv")
        ? mending.of(document, Locale.ENGLISH).map(Difference::cells).orElse(Map.of())
        : fields(document.document().bytes());
  }

  private static Map<String, String> cells(Mendable row) {
    Map<String, String> cells = new LinkedHashMap<>();
    List<String> headings = new ArrayList<>(row.headings());
    for (int at = 0; at < Math.min(headings.size(), row.cells().size()); at++) {
      cells.put(headings.get(at), row.cells().get(at));
    }
    return cells;
  }

  /** Bytes that are no JSON have no fields. */
  private Map<String, String> fields(byte[] document) {
    Map<String, String> fields = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, JsonNode> field : json.readTree(document).properties()) {
        JsonNode value = field.getValue();
        fields.put(field.getKey(), value.isTextual() ? value.textValue() : value.toString());
      }
      return fields;
    } catch (IOException notJson) {
      return Map.of();
    }
  }

  /** One cell or field; null where it was not there. */
  record Changed(String field, String before, String after) {}
}
