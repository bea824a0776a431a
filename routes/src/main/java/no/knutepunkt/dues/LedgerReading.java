package no.knutepunkt.dues;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import no.knutepunkt.platform.web.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads {@code dues_ledger} for those who ask. */
@Component
class LedgerReading {

  private final JdbcClient jdbc;

  LedgerReading(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The charges of a year that stand, by organisation number, one page and one more. */
  List<DuesLine> year(int year, Page page) {
    return jdbc.sql(
            """
            select organisation_number, band_from, band_to, membership_ore, service_ore
            from (select distinct on (organisation_number) * from dues_ledger
                  where year = :year and organisation_number > :after
                  order by organisation_number, line desc) as newest
            where kind = 'charge'
            order by organisation_number limit :limit
            """)
        .param("year", year)
        .param("after", page.after())
        .param("limit", page.limitAndOne())
        .query((row, number) -> DuesLine.of(row.getString(1), charge(row)))
        .list();
  }

  /** The charge that stands in one account, if any. */
  Optional<DuesLine> line(Account account) {
    return jdbc.sql(
            """
            select band_from, band_to, membership_ore, service_ore
            from (select * from dues_ledger
                  where organisation_number = :organisationNumber and year = :year
                  order by line desc limit 1) as newest
            where kind = 'charge'
            """)
        .param("organisationNumber", account.organisationNumber())
        .param("year", account.year())
        .query((row, number) -> DuesLine.of(account.organisationNumber(), charge(row)))
        .optional();
  }

  /** All lines of one account, the oldest first. */
  List<LedgerLine> lines(Account account) {
    return jdbc.sql(
            """
            select line, band_from, band_to, membership_ore, service_ore, kind, posted_at, cause
            from dues_ledger where organisation_number = :organisationNumber and year = :year
            order by line
            """)
        .param("organisationNumber", account.organisationNumber())
        .param("year", account.year())
        .query((row, number) -> line(row, charge(row)))
        .list();
  }

  private static LedgerLine line(ResultSet row, Charge charge) throws SQLException {
    return new LedgerLine(
        row.getInt("line"),
        row.getString("kind"),
        charge.band().text(),
        charge.membershipOre(),
        charge.serviceOre(),
        Math.addExact(charge.membershipOre(), charge.serviceOre()),
        row.getObject("posted_at", OffsetDateTime.class).toInstant(),
        row.getString("cause"));
  }

  static Charge charge(ResultSet row) throws SQLException {
    return new Charge(
        new Band(row.getInt("band_from"), row.getObject("band_to", Integer.class)),
        row.getLong("membership_ore"),
        row.getLong("service_ore"));
  }
}
