package no.knutepunkt.dues;

import java.util.List;

/** A file of rates as it was understood, or why it was not. */
sealed interface RatesReading {

  /**
   * Rates without gap or overlap.
   *
   * @param charset name of the character set that the file was read in
   * @param separator the character between its columns
   */
  record Understood(List<Rate> rates, String charset, char separator) implements RatesReading {

    /** Both, as people say it. */
    String inWords() {
      String name =
          switch (separator) {
            case ';' -> "semicolon";
            case ',' -> "comma";
            default -> "tab";
          };
      return charset + ", " + name;
    }
  }

  /** Nothing of the file was taken. */
  record Refused(RatesFault fault) implements RatesReading {}
}
