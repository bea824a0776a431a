package no.knutepunkt.house.bad.platform;

import no.knutepunkt.house.bad.dues.LedgerManager;

/** A platform that knows the ledger. */
class KnowsTheDomain {

  LedgerManager ledger() {
    return new LedgerManager();
  }
}
