package no.knutepunkt.dues;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.knutepunkt.platform.Columns;
import no.knutepunkt.schemas.MemberStatus;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Owns {@code dues_member_state}, every state of every company that the ledger has heard of, and
 * {@code dues_figure}, which of them told the figures of employees that count. What is owed follows
 * from the states that turn and those of the figures: no other is read again.
 */
@Component
class MembershipHistory {

  /**
   * A state is judged beside its neighbours: of each that arrives, the one before and the one after
   * it, whether they come with it or stand there. The time zone is rounded in favour of turning,
   * which costs a row and harms nothing.
   */
  private static final String ADD =
      """
      with told as (
        select distinct on (organisation_number, changed_at, event_id) *
        from unnest(:organisationNumbers::text[], :changedAt::timestamptz[], :eventIds::uuid[],
                    :employees::int[], :statuses::text[], :joinedOn::date[],
                    :leavingNoticeOn::date[], :years::int[])
             as t(organisation_number, changed_at, event_id, employees, status, joined_on,
                  leaving_notice_on, year)
      ), placed as (
        select t.*, before, after
        from told t
        left join lateral (
          select s as before from dues_member_state s
          where s.organisation_number = t.organisation_number
            and (s.changed_at, s.event_id) <= (t.changed_at, t.event_id)
          order by s.changed_at desc, s.event_id desc limit 1) b on true
        left join lateral (
          select s as after from dues_member_state s
          where s.organisation_number = t.organisation_number
            and (s.changed_at, s.event_id) > (t.changed_at, t.event_id)
          order by s.changed_at, s.event_id limit 1) a on true
      ), arriving as (
        select * from placed
        where (before).event_id is distinct from event_id
           or (before).changed_at is distinct from changed_at
      ), beside as (
        select distinct on (organisation_number, changed_at, event_id) *
        from (
          select organisation_number, changed_at, event_id, employees, status, joined_on,
                 leaving_notice_on, null::boolean as turned, true as judged
          from arriving
          union all
          select (after).*, true from arriving
          union all
          select (before).*, false from arriving) s
        where organisation_number is not null
        order by organisation_number, changed_at, event_id, judged desc
      ), verdict as (
        select *,
          (status, joined_on, leaving_notice_on) is distinct from
            (lag(status) over past, lag(joined_on) over past, lag(leaving_notice_on) over past)
          or coalesce(lag(status = 'left' and joined_on > (changed_at at time zone 'UTC')::date)
                        over past, false) as turns
        from beside
        window past as (partition by organisation_number order by changed_at, event_id)
      ), added as (
        insert into dues_member_state (organisation_number, changed_at, event_id, employees, status,
                                       joined_on, leaving_notice_on, turns)
        select organisation_number, changed_at, event_id, employees, status, joined_on,
               leaving_notice_on, turns
        from verdict where turned is null
        order by 1, 2, 3
      ), rejudged as (
        update dues_member_state s set turns = v.turns
        from verdict v
        where v.judged and v.turned <> v.turns
          and s.organisation_number = v.organisation_number
          and s.changed_at = v.changed_at and s.event_id = v.event_id
      ), figure as (
        (select distinct on (organisation_number, year)
                organisation_number, year, changed_at, event_id, employees
         from told where employees is not null
         order by organisation_number, year, changed_at desc, event_id desc)
        union all
        (select distinct on (organisation_number)
                organisation_number, 0, changed_at, event_id, employees
         from told where employees is not null
         order by organisation_number, changed_at, event_id)
      ), overtaking as (
        select f.*, s.employees as stood
        from figure f left join dues_figure s using (organisation_number, year)
        where s.event_id is null
           or case year when 0 then (f.changed_at, f.event_id) < (s.changed_at, s.event_id)
                        else (f.changed_at, f.event_id) > (s.changed_at, s.event_id) end
      ), figures as (
        insert into dues_figure (organisation_number, year, changed_at, event_id, employees)
        select organisation_number, year, changed_at, event_id, employees from overtaking
        order by 1, 2
        on conflict (organisation_number, year) do update
        set changed_at = excluded.changed_at, event_id = excluded.event_id,
            employees = excluded.employees
      ), moved as (
        select organisation_number from verdict where turned is null and turns
        union all
        select organisation_number from overtaking where stood is distinct from employees
      )
      select organisation_number,
             organisation_number in (select organisation_number from moved) as moved,
             f.year is null and bool_and(t.employees is null) as without_employees
      from told t left join dues_figure f using (organisation_number)
      where f.year is null or f.year = 0
      group by organisation_number, f.year
      """;

  /** States that turn, and states that told a figure that counts. */
  static final String DECIDING =
      """
      select organisation_number, changed_at, event_id, employees,
             status, joined_on, leaving_notice_on
      from dues_member_state
      where turns and organisation_number = any(:organisationNumbers)
      union
      select s.organisation_number, s.changed_at, s.event_id, s.employees,
             s.status, s.joined_on, s.leaving_notice_on
      from dues_figure
      join dues_member_state s using (organisation_number, changed_at, event_id)
      where organisation_number = any(:organisationNumbers)
      """;

  private final JdbcClient jdbc;

  MembershipHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Adds what is not there yet, and judges anew the states that follow. Reads what it then changes,
   * so the ledger must be locked before.
   */
  Heard add(List<MemberState> states) {
    Columns<MemberState> columns = new Columns<>(states);
    Heard heard = new Heard(new HashSet<>(), new HashSet<>());
    jdbc.sql(ADD)
        .param("organisationNumbers", columns.texts(MemberState::organisationNumber))
        .param("changedAt", columns.moments(MemberState::changedAt))
        .param("years", columns.numbers(state -> state.changedOn().getYear()))
        .param("eventIds", columns.ids(MemberState::eventId))
        .param("employees", columns.numbers(MemberState::employees))
        .param("statuses", columns.texts(MemberState::status))
        .param("joinedOn", columns.days(MemberState::joinedOn))
        .param("leavingNoticeOn", columns.days(MemberState::leavingNoticeOn))
        .query(
            (RowCallbackHandler)
                row -> {
                  if (row.getBoolean("moved")) {
                    heard.moved().add(row.getString("organisation_number"));
                  }
                  if (row.getBoolean("without_employees")) {
                    heard.withoutEmployees().add(row.getString("organisation_number"));
                  }
                });
    return heard;
  }

  /** The states of these companies that decide what they owe; none else do. */
  Map<String, List<MemberState>> of(Collection<String> organisationNumbers) {
    return jdbc
        .sql(DECIDING)
        .param("organisationNumbers", organisationNumbers.toArray(String[]::new))
        .query(
            (row, number) ->
                new MemberState(
                    row.getString(1),
                    row.getObject(2, OffsetDateTime.class).toInstant(),
                    row.getObject(3, UUID.class),
                    row.getObject(4, Integer.class),
                    MemberStatus.valueOf(row.getString(5)),
                    row.getObject(6, LocalDate.class),
                    row.getObject(7, LocalDate.class)))
        .list()
        .stream()
        .collect(groupingBy(MemberState::organisationNumber));
  }

  /** The next companies by organisation number, at most so many. */
  List<String> companiesAfter(String organisationNumber, int limit) {
    return jdbc.sql(
            """
            select distinct organisation_number from dues_member_state
            where turns and organisation_number > :after order by 1 limit :limit
            """)
        .param("after", organisationNumber)
        .param("limit", limit)
        .query(String.class)
        .list();
  }
}
