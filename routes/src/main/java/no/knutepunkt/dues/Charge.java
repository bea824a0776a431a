package no.knutepunkt.dues;

/**
 * What one member owes for one year.
 *
 * @param membershipOre membership part in øre
 * @param serviceOre service part in øre, the one that is tax-deductible
 */
record Charge(Band band, long membershipOre, long serviceOre) {

  Charge reversed() {
    return new Charge(band, -membershipOre, -serviceOre);
  }
}
