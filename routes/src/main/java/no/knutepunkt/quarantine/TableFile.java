package no.knutepunkt.quarantine;

import java.io.IOException;
import java.util.List;

/** A table that is written line by line, the headings first. */
interface TableFile {

  void line(List<String> cells) throws IOException;

  /** Ends the file; one that is never ended is seen to be broken off. */
  void end() throws IOException;

  /** The most characters that a cell can hold. */
  default int longestCell() {
    return Integer.MAX_VALUE;
  }
}
