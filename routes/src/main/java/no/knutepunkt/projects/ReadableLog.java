package no.knutepunkt.projects;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads the log, only ever through {@code readable_project_entries}: the one rule of reading. */
@Component
class ReadableLog {

  /** Characters of text from which on a page is full: a thousand long entries fill the memory. */
  static final int FULL = 500_000;

  private final JdbcClient jdbc;

  ReadableLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The projects with an entry that the reader may read. The title is the latest that a participant
   * gave; a stranger's counts only where no participant gave any.
   */
  List<Project> projects(Reader reader) {
    return as(
            reader,
            """
            select project_id,
                   (array_agg(project_title order by by_participant desc, date desc, entry_id)
                      filter (where project_title is not null))[1] as project_title,
                   count(*) as entries, min(date) as first_date, max(date) as last_date
            from readable_project_entries(:secretariat, :company::text)
            group by project_id
            order by project_id
            """)
        .query(Project.class)
        .list();
  }

  /** Whether the project has an entry that the reader may read. */
  boolean shows(Reader reader, String projectId) {
    return as(
            reader,
            """
            select exists (
              select from readable_project_entries(:secretariat, :company::text)
              where project_id = :project)
            """)
        .param("project", projectId)
        .query(Boolean.class)
        .single();
  }

  /** Entries of a project by date, from behind the cursor on; fewer where they are long. */
  List<LogEntry> entries(Reader reader, String projectId, EntryPage page) {
    return as(
            reader,
            """
            select * from (
              select *, sum(length(text)) over (
                          order by date, organisation_number, entry_id
                          rows between unbounded preceding and 1 preceding) as before
              from (
                select * from readable_project_entries(:secretariat, :company::text)
                where project_id = :project and date between :from and :to
                  and (date, organisation_number, entry_id)
                      > (:afterDate, :afterCompany, :afterEntry)
                order by date, organisation_number, entry_id
                limit :most
              ) part
            ) page
            where coalesce(before, 0) < :full
            order by date, organisation_number, entry_id
            """)
        .param("project", projectId)
        .param("from", page.quarter().from())
        .param("to", page.quarter().to())
        .param("afterDate", page.after().date())
        .param("afterCompany", page.after().organisationNumber())
        .param("afterEntry", page.after().entryId())
        .param("most", page.most())
        .param("full", FULL)
        .query(LogEntry.class)
        .list();
  }

  /** The summary of each quarter that has entries, the oldest first. */
  List<QuarterSummary> quarters(Reader reader, String projectId) {
    Map<String, List<Tally>> tallies =
        as(
                reader,
                """
                select to_char(date, 'YYYY"-Q"Q') as quarter, kind, step, count(*) as entries,
                       sum(hours) as hours, sum(savings_nok) as savings
                from readable_project_entries(:secretariat, :company::text)
                where project_id = :project
                group by quarter, kind, step
                order by quarter
                """)
            .param("project", projectId)
            .query(Tally.class)
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(Tally::quarter, LinkedHashMap::new, Collectors.toList()));
    return tallies.entrySet().stream()
        .map(quarter -> QuarterSummary.of(quarter.getKey(), quarter.getValue()))
        .toList();
  }

  private StatementSpec as(Reader reader, String sql) {
    return jdbc.sql(sql)
        .param("secretariat", reader.secretariat())
        .param("company", reader.company());
  }
}
