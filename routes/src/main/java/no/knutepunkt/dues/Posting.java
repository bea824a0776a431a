package no.knutepunkt.dues;

/** A line on its way into the ledger. */
record Posting(Account account, Standing.Line line, Cause cause) {

  Charge charge() {
    return line.charge();
  }
}
