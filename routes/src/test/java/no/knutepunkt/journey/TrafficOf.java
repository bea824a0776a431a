package no.knutepunkt.journey;

import java.util.List;
import no.knutepunkt.platform.Receiver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The traffic that a test's own database knows of. */
public final class TrafficOf {

  private TrafficOf() {}

  public static Traffic the(JdbcClient jdbc) {
    return new Traffic(jdbc, List.of(() -> new Receiver("member-register", "member-updates")));
  }
}
