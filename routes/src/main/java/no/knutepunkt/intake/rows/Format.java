package no.knutepunkt.intake.rows;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The formats that the gate reads. */
public enum Format {
  CSV {
    @Override
    public Rows open(InputStream body, Terms terms) throws IOException, Unreadable {
      return CsvRows.open(body, terms);
    }
  },
  WORKBOOK {
    @Override
    public Rows open(InputStream body, Terms terms) throws IOException, Unreadable {
      return WorkbookRows.open(body, terms);
    }
  },
  NDJSON {
    @Override
    public Rows open(InputStream body, Terms terms) {
      return new JsonRows(new Lines(body), terms.fields(), "ndjson");
    }
  },
  JSON {
    @Override
    public Rows open(InputStream body, Terms terms) {
      return new JsonRows(new Elements(body), terms.fields(), "json");
    }
  };

  /** True where the body is a table: a row of headings, and rows below. */
  public boolean isTable() {
    return this == CSV || this == WORKBOOK;
  }

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
      case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> WORKBOOK;
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
  public abstract Rows open(InputStream body, Terms terms) throws IOException, Unreadable;
}
