package no.knutepunkt.dues;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.knutepunkt.platform.Columns;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code dues_ledger}: lines are added and never changed, which a trigger sees to. */
@Component
class Ledger {

  private final JdbcClient jdbc;
  private final Clock clock;

  Ledger(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Lets one transaction at a time post, until it ends: what it then reads (read committed), all
   * before it have written.
   */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('dues_ledger', 0))")
        .query((RowCallbackHandler) row -> {});
  }

  /**
   * How each account of these companies stands; accounts without lines are not in it. Years once
   * with rates keep them, and no other was ever charged.
   */
  Map<Account, Standing> standing(Collection<String> organisationNumbers) {
    Map<Account, Standing> standing = new HashMap<>();
    jdbc.sql(
            """
            select newest.organisation_number, newest.year, line, kind,
                   band_from, band_to, membership_ore, service_ore
            from unnest(:organisationNumbers::text[]) as company
            cross join (select distinct year from dues_rate) as charged
            cross join lateral (
              select * from dues_ledger l
              where l.organisation_number = company and l.year = charged.year
              order by line desc limit 1) as newest
            """)
        .param("organisationNumbers", organisationNumbers.toArray(String[]::new))
        .query(
            (RowCallbackHandler)
                row ->
                    standing.put(
                        new Account(row.getString(1), row.getInt(2)),
                        new Standing(
                            row.getInt(3),
                            row.getString(4).equals("charge") ? LedgerReading.charge(row) : null)));
    return standing;
  }

  void append(List<Posting> postings) {
    Columns<Posting> columns = new Columns<>(postings);
    jdbc.sql(
            """
            insert into dues_ledger (organisation_number, year, line, kind, band_from, band_to,
                                     membership_ore, service_ore, cause, event_id, posted_at)
            select *, :now from unnest(
              :organisationNumbers::text[], :years::int[], :lines::int[], :kinds::text[],
              :from::int[], :to::int[], :membershipOre::bigint[], :serviceOre::bigint[],
              :causes::text[], :events::uuid[])
            order by 1, 2, 3
            """)
        .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
        .param("organisationNumbers", columns.texts(p -> p.account().organisationNumber()))
        .param("years", columns.numbers(p -> p.account().year()))
        .param("lines", columns.numbers(p -> p.line().number()))
        .param("kinds", columns.texts(p -> p.line().kind()))
        .param("from", columns.numbers(p -> p.charge().band().from()))
        .param("to", columns.numbers(p -> p.charge().band().to()))
        .param("membershipOre", columns.longs(p -> p.charge().membershipOre()))
        .param("serviceOre", columns.longs(p -> p.charge().serviceOre()))
        .param("causes", columns.texts(p -> p.cause().name()))
        .param("events", columns.ids(p -> p.cause().event()))
        .update();
  }
}
