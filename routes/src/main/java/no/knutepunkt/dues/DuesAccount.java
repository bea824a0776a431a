package no.knutepunkt.dues;

import java.util.List;

/** The balance of one company's year, and every line that led to it. Amounts in øre. */
record DuesAccount(
    String organisationNumber,
    int year,
    long membershipOre,
    long serviceOre,
    long sumOre,
    List<LedgerLine> lines) {

  static DuesAccount of(Account account, List<LedgerLine> lines) {
    return new DuesAccount(
        account.organisationNumber(),
        account.year(),
        lines.stream().mapToLong(LedgerLine::membershipOre).sum(),
        lines.stream().mapToLong(LedgerLine::serviceOre).sum(),
        lines.stream().mapToLong(LedgerLine::sumOre).sum(),
        lines);
  }
}
