package no.knutepunkt.dues;

import static org.assertj.core.api.Assertions.assertThat;

import no.knutepunkt.testing.FreshDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** States that the ledger kept before it marked those that turn. */
class HistoryFromBeforeTest {

  @Test
  void theyAreMarkedAsIfTheyCameNow() {
    FreshDatabase database = new FreshDatabase();
    JdbcClient jdbc = database.jdbc();
    var migrations = Flyway.configure().dataSource(database.source()).cleanDisabled(false);
    migrations.load().clean();
    migrations.target("12").load().migrate();
    jdbc.sql(
            """
            insert into dues_member_state
            select '200000005', changed_at::timestamptz, gen_random_uuid(), employees, status,
                   joined_on::date, null
            from (values
              ('2005-12-31T22:00:00Z', 5, 'member', '2005-01-01'),
              ('2005-12-31T23:00:00Z', 6, 'member', '2005-01-01'),
              ('2006-02-01T10:00:00Z', null, 'member', '2005-01-01'),
              ('2006-03-01T10:00:00Z', 7, 'left', '2007-01-01'),
              ('2007-03-01T10:00:00Z', 8, 'left', '2007-01-01'),
              ('2007-04-01T10:00:00Z', 9, 'left', '2007-01-01'))
              as told(changed_at, employees, status, joined_on)
            """)
        .update();
    migrations.target("latest").load().migrate();
    assertThat(
            jdbc.sql("select turns from dues_member_state order by changed_at")
                .query(Boolean.class)
                .list())
        .containsExactly(true, false, false, true, true, false);
    assertThat(
            jdbc.sql("select year || ' ' || employees from dues_figure order by year")
                .query(String.class)
                .list())
        .containsExactly("0 5", "2005 5", "2006 7", "2007 9");
  }
}
