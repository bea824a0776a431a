package no.knutepunkt.intake.rows;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import no.knutepunkt.intake.fields.Draft;

/** The rows of one body, one after the other. */
public interface Rows extends Closeable {

  /** The next row, read but not yet judged as a whole; none at the end. */
  Optional<Draft> next() throws IOException;

  /** The row last read as a document of the same format with nothing else in it. */
  byte[] document() throws IOException;

  /** What the sender's file calls a field of the contract, or null. */
  default String headingOf(String field) {
    return null;
  }

  /**
   * The row last read as a table has it.
   *
   * @param headings empty where the rows are no table
   */
  record Plain(List<String> headings, List<String> cells) {}

  /** The row last read, in the sender's own words. */
  default Plain plain() {
    return new Plain(List.of(), List.of());
  }

  /** The content type of {@link #document}. */
  String contentType();

  /** True where the body is one event by itself, not a list or table that can hold more. */
  default boolean isSingle() {
    return false;
  }

  /** How the body was understood, as far as it was read. */
  Layout layout();

  /** False where the rest of the body can't be made out and was left unread. */
  default boolean isWhole() {
    return true;
  }

  /** Lets go of what was opened beside the body itself. */
  @Override
  default void close() throws IOException {}
}
