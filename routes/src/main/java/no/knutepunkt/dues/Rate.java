package no.knutepunkt.dues;

/** What members of one band are charged for one year. */
record Rate(int year, Charge charge) {

  Band band() {
    return charge.band();
  }
}
