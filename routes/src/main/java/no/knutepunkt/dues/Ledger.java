package no.knutepunkt.dues;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
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

  /** How each account of these companies stands; accounts without lines are not in it. */
  Map<Account, Standing> standing(Collection<String> organisationNumbers) {
    Map<Account, Standing> standing = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (organisation_number, year) organisation_number, year, line, kind,
                   band_from, band_to, membership_ore, service_ore
            from dues_ledger where organisation_number = any(:organisationNumbers)
            order by organisation_number, year, line desc
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
        .param("organisationNumbers", texts(postings, p -> p.account().organisationNumber()))
        .param("years", numbers(postings, p -> p.account().year()))
        .param("lines", numbers(postings, p -> p.line().number()))
        .param("kinds", texts(postings, p -> p.line().kind()))
        .param("from", numbers(postings, p -> p.charge().band().from()))
        .param("to", numbers(postings, p -> p.charge().band().to()))
        .param("membershipOre", ore(postings, Charge::membershipOre))
        .param("serviceOre", ore(postings, Charge::serviceOre))
        .param("causes", texts(postings, p -> p.cause().name()))
        .param("events", postings.stream().map(p -> p.cause().event()).toArray(UUID[]::new))
        .update();
  }

  private static String[] texts(List<Posting> postings, Function<Posting, String> column) {
    return postings.stream().map(column).toArray(String[]::new);
  }

  private static Integer[] numbers(List<Posting> postings, Function<Posting, Integer> column) {
    return postings.stream().map(column).toArray(Integer[]::new);
  }

  private static Long[] ore(List<Posting> postings, ToLongFunction<Charge> part) {
    return postings.stream().map(p -> part.applyAsLong(p.charge())).toArray(Long[]::new);
  }
}
