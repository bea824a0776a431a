package no.knutepunkt.quarantine;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits in the quarantine of a test's own database. */
public final class WaitingIn {

  private WaitingIn() {}

  public static Waiting the(JdbcClient jdbc) {
    return new Waiting(jdbc);
  }
}
