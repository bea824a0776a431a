package no.knutepunkt.system.crashes;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rates by which a company pays as many kroner as it has employees, so that the balance of every
 * year shows the version of the event that it was charged by.
 */
final class Rates {

  private static final int BANDS = 400;

  private final JdbcClient jdbc;
  private int year = 2005;

  Rates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Another year. */
  void putYear(HubProcess hub) throws IOException {
    year++;
    putLastAgain(hub);
  }

  void putLastAgain(HubProcess hub) throws IOException {
    var answer = hub.call("PUT", "/api/v1/dues/rates", "text/csv", file());
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.body());
    }
  }

  /** Another year, past the hub: it has to find out by itself, as at New Year. */
  void putAside() {
    year++;
    jdbc.sql(
            """
            insert into dues_rate (year, employees_from, employees_to, membership_ore, service_ore)
            select :year, employees_from, employees_to, membership_ore, service_ore
            from dues_rate where year = 2006
            """)
        .param("year", year)
        .update();
  }

  private String file() {
    return "year;employees_from;employees_to;membership_nok;service_nok\n"
        + IntStream.rangeClosed(1, BANDS).mapToObj(this::line).collect(Collectors.joining());
  }

  private String line(int employees) {
    String to = employees == BANDS ? "" : Integer.toString(employees);
    return "%d;%d;%s;%d;0%n".formatted(year, employees, to, employees);
  }
}
