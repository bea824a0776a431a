package no.knutepunkt.intake;

/** What the tokens of dry runs are sealed with, by every hub on the same database. */
@FunctionalInterface
interface DryRunKey {

  byte[] bytes();
}
