package no.knutepunkt.everydoor;

/** Everyone who may come to a door. */
enum Guest {
  WITHOUT_TOKEN,
  NONSENSE_TOKEN,
  REVOKED_TOKEN,
  COMPANY_A,
  COMPANY_B,
  WEBSITE,
  RESEARCH,
  SECRETARIAT;

  boolean isKnown() {
    return compareTo(REVOKED_TOKEN) > 0;
  }
}
