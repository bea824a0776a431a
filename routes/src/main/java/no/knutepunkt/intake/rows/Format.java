package no.knutepunkt.intake.rows;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import no.knutepunkt.intake.fields.Fields;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The formats that the gate reads. */
public enum Format {
  CSV {
    @Override
    public Rows open(InputStream body, Fields fields) throws IOException, Unreadable {
      return CsvRows.open(body, fields);
    }
  },
  NDJSON {
    @Override
    public Rows open(InputStream body, Fields fields) {
      return new JsonRows(new Lines(body), fields, "ndjson");
    }
  },
  JSON {
    @Override
    public Rows open(InputStream body, Fields fields) {
      return new JsonRows(new Elements(body), fields, "json");
    }
  };

  /** The format of a content type, whatever its parameters. */
  public static Optional<Format> of(String contentType) {
    try {
      MediaType type = MediaType.parseMediaType(contentType);
      return Optional.ofNullable(named(type.getType() + "/" + type.getSubtype()));
    } catch (InvalidMediaTypeException none) {
      return Optional.empty();
    }
  }

  private static Format named(String type) {
    return switch (type) {
      case "text/csv", "application/csv", "text/tab-separated-values" -> CSV;
      case "application/x-ndjson", "application/ndjson", "application/jsonl" -> NDJSON;
      case "application/json",
          "application/cloudevents+json",
          "application/cloudevents-batch+json" ->
          JSON;
      default -> null;
    };
  }

  /**
   * Begins to read a body.
   *
   * @throws Unreadable when it is none of this format from its beginning
   */
  public abstract Rows open(InputStream body, Fields fields) throws IOException, Unreadable;
}
