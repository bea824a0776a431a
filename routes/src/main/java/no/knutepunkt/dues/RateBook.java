package no.knutepunkt.dues;

import java.util.List;
import no.knutepunkt.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code dues_rate}: what the annual meeting set for each year and band. */
@Component
class RateBook {

  private final JdbcClient jdbc;

  RateBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Rates rates() {
    return Rates.of(
        jdbc.sql(
                """
                select year, employees_from, employees_to, membership_ore, service_ore
                from dues_rate order by year, employees_from
                """)
            .query(
                (row, number) ->
                    new Rate(
                        row.getInt(1),
                        new Charge(
                            new Band(row.getInt(2), row.getObject(3, Integer.class)),
                            row.getLong(4),
                            row.getLong(5))))
            .list());
  }

  /** Puts these rates in the place of all that the same years had. */
  void replace(List<Rate> rates) {
    Columns<Rate> columns = new Columns<>(rates);
    jdbc.sql("delete from dues_rate where year = any(:years)")
        .param("years", columns.numbers(Rate::year))
        .update();
    jdbc.sql(
            """
            insert into dues_rate (year, employees_from, employees_to, membership_ore, service_ore)
            select * from unnest(:years::int[], :from::int[], :to::int[],
                                 :membershipOre::bigint[], :serviceOre::bigint[])
            """)
        .param("years", columns.numbers(Rate::year))
        .param("from", columns.numbers(rate -> rate.band().from()))
        .param("to", columns.numbers(rate -> rate.band().to()))
        .param("membershipOre", columns.longs(rate -> rate.charge().membershipOre()))
        .param("serviceOre", columns.longs(rate -> rate.charge().serviceOre()))
        .update();
  }
}
