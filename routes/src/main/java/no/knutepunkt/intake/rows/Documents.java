package no.knutepunkt.intake.rows;

import java.io.IOException;

/** The JSON documents of one body, one after the other, each as the bytes that came. */
interface Documents {

  /** Longest document, in bytes; with it a rejected one still fits on a topic. */
  int LONGEST = 1_000_000;

  /** Goes to the next document; false at the end. */
  boolean next() throws IOException;

  /** The document's bytes, from 0 to {@link #length}; valid until the next one. */
  byte[] bytes();

  int length();

  /** True where the document is longer than allowed, and the bytes are only its beginning. */
  boolean isTooLong();

  /** Line or position of the document, from 1. */
  long number();

  /** True where the body is one document by itself, not one of a list. */
  default boolean isSingle() {
    return false;
  }
}
