package no.knutepunkt.everydoor;

/** Whose ids stand in an address. */
enum Owner {
  A,
  B,
  NOBODY
}
