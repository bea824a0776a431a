package no.knutepunkt.everydoor;

/** Who may do what at doors that write; a new door belongs to the secretariat alone. */
final class MayWrite {

  private static final String GATE = "POST /api/v1/streams/{stream}";
  private static final String REPLAY = "POST /api/v1/quarantine/{id}/replay";
  private static final String RESEND = "POST /api/v1/quarantine/{id}/resend";

  private MayWrite() {}

  /** Whether the caller may; what is sent to the gate is about company A. */
  static boolean may(Tried tried) {
    return switch (tried.guest()) {
      case SECRETARIAT -> true;
      case COMPANY_A -> (isAt(GATE, tried) && !isNews(tried)) || replays(Owner.A, tried);
      case COMPANY_B -> replays(Owner.B, tried);
      case WEBSITE -> isNews(tried) || tried.address().endsWith("/course-registrations");
      case WITHOUT_TOKEN, NONSENSE_TOKEN, REVOKED_TOKEN, RESEARCH -> false;
    };
  }

  /** The gate takes a row of another company for a bad row: it stays behind, and says why. */
  static boolean isVerdictThatNothingWentOn(Tried tried) {
    return isAt(GATE, tried)
        && tried.status() == 422
        && tried.answer().contains("\"accepted\":0")
        && tried.answer().contains("own-organisation");
  }

  private static boolean replays(Owner whose, Tried tried) {
    return (isAt(REPLAY, tried) || isAt(RESEND, tried)) && tried.owner() == whose;
  }

  private static boolean isNews(Tried tried) {
    return tried.address().endsWith("/news-items");
  }

  private static boolean isAt(String door, Tried tried) {
    return tried.door().name().equals(door);
  }
}
