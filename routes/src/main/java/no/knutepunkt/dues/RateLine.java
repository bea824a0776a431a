package no.knutepunkt.dues;

/** The rate of one year and band; employeesTo is absent where the band is open. Amounts in øre. */
record RateLine(
    int year, int employeesFrom, Integer employeesTo, long membershipOre, long serviceOre) {

  static RateLine of(Rate rate) {
    Charge charge = rate.charge();
    Band band = rate.band();
    return new RateLine(
        rate.year(), band.from(), band.to(), charge.membershipOre(), charge.serviceOre());
  }
}
