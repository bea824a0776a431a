package no.knutepunkt.intake.rows;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import no.knutepunkt.intake.fields.Draft;
import no.knutepunkt.intake.fields.Field;
import no.knutepunkt.intake.fields.Fields;

/** Events as JSON: the bare fields, or a CloudEvent that holds them as {@code data}. */
final class JsonRows implements Rows {

  private static final int UNKNOWN_SHOWN = 100;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(50)
                  .maxStringLength(Documents.LONGEST)
                  .maxNumberLength(100)
                  .maxNameLength(1_000)
                  .build())
          .build();

  private final Documents documents;
  private final Fields fields;
  private final String format;
  private final Set<String> unknown = new LinkedHashSet<>();

  JsonRows(Documents documents, Fields fields, String format) {
    this.documents = documents;
    this.fields = fields;
    this.format = format;
  }

  @Override
  public Optional<Draft> next() throws IOException {
    if (!documents.next()) {
      return Optional.empty();
    }
    Draft draft = new Draft(fields, documents.number());
    if (documents.isTooLong()) {
      draft.refuseRow(null, "line-too-long", Integer.toString(Documents.LONGEST));
      return Optional.of(draft);
    }
    try (JsonParser json = JSON.createParser(documents.bytes(), 0, documents.length())) {
      read(json, draft);
    } catch (JacksonException notJson) {
      refuse(draft, notJson.getLocation());
    } catch (CharConversionException notText) {
      refuse(draft, null);
    }
    return Optional.of(draft);
  }

  /** A broken limit, such as on depth, comes without a place; so do bytes taken for UTF-32. */
  private static void refuse(Draft draft, JsonLocation at) {
    draft.refuseRow(null, "json", at == null ? "?" : Integer.toString(at.getColumnNr()));
  }

  private void read(JsonParser json, Draft draft) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      draft.refuseRow(null, "json-object");
      return;
    }
    Envelope envelope = new Envelope();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      if (name.equals("data") && json.currentToken() == JsonToken.START_OBJECT) {
        envelope.hasData();
        readFields(json, draft);
      } else if (!readField(name, json, draft) && !envelope.take(name, json)) {
        unknown(name, json);
      }
    }
    if (json.nextToken() != null) {
      refuse(draft, json.currentLocation());
    }
    envelope.settle(draft, this::remember);
  }

  private void readFields(JsonParser json, Draft draft) throws IOException {
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      if (!readField(name, json, draft)) {
        unknown(name, json);
      }
    }
  }

  private boolean readField(String name, JsonParser json, Draft draft) throws IOException {
    Field field = fields.named(name);
    if (field != null) {
      draft.read(field, json);
    }
    return field != null;
  }

  private void unknown(String name, JsonParser json) throws IOException {
    json.skipChildren();
    remember(name);
  }

  private void remember(String name) {
    if (unknown.size() < UNKNOWN_SHOWN) {
      unknown.add(name);
    }
  }

  /** True where the body is one event by itself. */
  @Override
  public boolean isSingle() {
    return documents.isSingle();
  }

  @Override
  public byte[] document() {
    return Arrays.copyOf(documents.bytes(), documents.length());
  }

  @Override
  public String contentType() {
    return format.equals("json") ? "application/json" : "application/x-ndjson";
  }

  @Override
  public Layout layout() {
    return Layout.ofJson(format, new ArrayList<>(unknown));
  }
}
