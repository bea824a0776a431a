package no.knutepunkt.launcher;

import java.util.Optional;

/** The token that opens the doors of the hub that is meant. */
final class DoorKey {
  private static final String OF_A_DRY_RUN = "dry-";

  private DoorKey() {}

  /**
   * The token that was typed, else HUB_TOKEN, else the operator's in the data folder. A hub
   * elsewhere is never shown that one.
   */
  static String of(Session session) {
    return typed(session, false)
        .or(() -> Optional.ofNullable(session.environment().get("HUB_TOKEN")))
        .orElseGet(() -> ofOperator(session));
  }

  /** The token of a dry run: told by its beginning from one that opens doors. */
  static Optional<String> ofDryRun(Session session) {
    return typed(session, true);
  }

  private static Optional<String> typed(Session session, boolean ofDryRun) {
    return session
        .arguments()
        .value(Arguments.Option.TOKEN)
        .filter(token -> token.startsWith(OF_A_DRY_RUN) == ofDryRun);
  }

  private static String ofOperator(Session session) {
    if (session.arguments().has(Arguments.Option.AT)) {
      throw new Failure(Command.FAILED, "usage.noToken", session.url());
    }
    return new OperatorToken(session.data()).text();
  }
}
