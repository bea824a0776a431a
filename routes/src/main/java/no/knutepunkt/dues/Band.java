package no.knutepunkt.dues;

/**
 * A band of employees, both ends included.
 *
 * @param to last number, or null when the band is open upwards
 */
record Band(int from, Integer to) {

  boolean includes(int employees) {
    return employees >= from && (to == null || employees <= to);
  }

  /** As people write it: {@code 11-50}, {@code 51+}. */
  String text() {
    return to == null ? from + "+" : from + "-" + to;
  }
}
