package no.knutepunkt.dues;

/** What one company pays for a year. Amounts in øre. */
record DuesLine(
    String organisationNumber, String band, long membershipOre, long serviceOre, long sumOre) {

  static DuesLine of(String organisationNumber, Charge charge) {
    long sum = Math.addExact(charge.membershipOre(), charge.serviceOre());
    return new DuesLine(
        organisationNumber, charge.band().text(), charge.membershipOre(), charge.serviceOre(), sum);
  }
}
