package no.knutepunkt.system.crashes;

/**
 * Something that is not as promised.
 *
 * @param what id of the event, the key or the receipt
 */
record Finding(Kind kind, String receiver, String what) {

  /** What is wrong. */
  enum Kind {
    LOST,
    DOUBLED,
    OUT_OF_ORDER,
    UNEXPLAINED
  }
}
