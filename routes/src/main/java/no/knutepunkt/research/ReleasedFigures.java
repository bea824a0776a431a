package no.knutepunkt.research;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Owns {@code research_released}: what has left, and when a figure may leave anew. */
@Component
class ReleasedFigures {

  /** Fewest companies behind a figure, and behind a change of one. */
  private static final int FEWEST = 6;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Clock clock;

  ReleasedFigures(JdbcClient jdbc, PlatformTransactionManager manager, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = new TransactionTemplate(manager);
    this.clock = clock;
  }

  /** The figures of closed quarters, after releasing those that may be released by now. */
  List<Figure> current() {
    transactions.executeWithoutResult(status -> release());
    return jdbc.sql(
            """
            select to_char(quarter, 'YYYY"-Q"Q') as quarter, kind,
                   sum(entries)::bigint as entries,
                   case when count(*) < 10 then '6-9' when count(*) < 20 then '10-19'
                        when count(*) < 50 then '20-49' else '50+' end as companies
            from research_released
            group by research_released.quarter, kind
            order by research_released.quarter, kind
            """)
        .query(Figure.class)
        .list();
  }

  /** Closed quarters' groups of quarter and kind that hold entries but have no figure. */
  long withheldGroups() {
    return jdbc.sql(
            """
            select count(*) from (
              select quarter, kind from research_project_entry where quarter < :running
              except
              select quarter, kind from research_released) withheld
            """)
        .param("running", runningQuarter())
        .query(Long.class)
        .single();
  }

  /**
   * Two tests for each group, of the figure as it would be and of its difference from the last
   * release: enough companies, none with more than half. Before the first release they are one.
   */
  private void release() {
    jdbc.sql("lock table research_released in share row exclusive mode").update();
    jdbc.sql(
            """
            with now as (
              select quarter, kind, organisation_number, count(*) as entries
              from research_project_entry where quarter < :running
              group by quarter, kind, organisation_number
            ), both_times as (
              select quarter, kind, organisation_number, coalesce(now.entries, 0) as entries,
                     abs(coalesce(now.entries, 0) - coalesce(before.entries, 0)) as change
              from now full join research_released before
                using (quarter, kind, organisation_number)
            ), passed as (
              select quarter, kind from both_times
              group by quarter, kind
              having count(*) filter (where entries > 0) >= :fewest
                 and 2 * max(entries) <= sum(entries)
                 and count(*) filter (where change > 0) >= :fewest
                 and 2 * max(change) <= sum(change)
            ), gone as (
              delete from research_released r using both_times b
              where (r.quarter, r.kind, r.organisation_number)
                    = (b.quarter, b.kind, b.organisation_number)
                and b.entries = 0 and (b.quarter, b.kind) in (select quarter, kind from passed)
            )
            insert into research_released as r (quarter, kind, organisation_number, entries)
            select quarter, kind, organisation_number, entries
            from both_times join passed using (quarter, kind)
            where entries > 0
            on conflict (quarter, kind, organisation_number)
            do update set entries = excluded.entries
            """)
        .param("running", runningQuarter())
        .param("fewest", FEWEST)
        .update();
  }

  private LocalDate runningQuarter() {
    return CountedEntries.quarterOf(LocalDate.now(clock));
  }
}
