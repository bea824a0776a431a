package no.knutepunkt.everydoor;

import java.util.Map;

/** What addresses are filled with, by {@link Door#key}. A new parameter gets a line in here. */
final class Ids {

  private static final String NONE = "0f8b2a54-6c1e-4b9e-9a39-2f6f6f1f7a10";

  private Ids() {}

  /** What lies in quarantine. */
  record Quarantined(String entry, String group) {}

  static Map<String, String> of(
      String number,
      String project,
      String receipt,
      Quarantined quarantined,
      String token,
      String journey) {
    return Map.ofEntries(
        Map.entry("members/{organisationNumber}", number),
        Map.entry("{year}/{organisationNumber}", number),
        Map.entry("{stream}/{organisationNumber}", number),
        Map.entry("promises/{stream}", "member-updates"),
        Map.entry("conservation/{day}", "2026-11-22"),
        Map.entry("dues/{year}", "2026"),
        Map.entry("projects/{projectId}", project),
        Map.entry("receipts/{receipt}", receipt),
        Map.entry("quarantine/{id}", quarantined.entry()),
        Map.entry("groups/{group}", quarantined.group()),
        Map.entry("runs/{run}", NONE),
        Map.entry("journeys/{journey}", journey),
        Map.entry("tokens/{tokenId}", token),
        Map.entry("courses/{course}", "Hydraulikk"),
        Map.entry("editions/{edition}", "2026"),
        Map.entry("?course", "Hydraulikk"),
        Map.entry("?edition", "2026"));
  }

  static Map<String, String> ofNobody() {
    return of(TwoCompanies.STRANGER, "Ingen", NONE, new Quarantined(NONE, NONE), NONE, NONE);
  }
}
