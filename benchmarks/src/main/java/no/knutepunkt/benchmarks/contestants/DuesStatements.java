package no.knutepunkt.benchmarks.contestants;

/** The statements that the dues by hand take, in the order in which they are run. */
final class DuesStatements {

  static final String STAGE =
      """
      create temp table stage (
        event_id uuid, receipt uuid, organisation_number text collate "C", changed_at timestamptz,
        employees int, status text, joined_on date, leaving_notice_on date
      ) on commit delete rows
      """;

  static final String TAKE_IN =
      """
      with claimed as (
        insert into effect (receiver, event_id)
        select distinct 'dues-ledger', event_id from stage order by event_id
        on conflict do nothing
        returning event_id
      ), told as (
        select organisation_number, changed_at, event_id, employees, status, joined_on,
               leaving_notice_on,
               extract(year from changed_at at time zone 'Europe/Oslo')::int as year
        from stage join claimed using (event_id)
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
        insert into dues_member_state
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
        insert into dues_figure
        select organisation_number, year, changed_at, event_id, employees from overtaking
        order by 1, 2
        on conflict (organisation_number, year) do update
        set changed_at = excluded.changed_at, event_id = excluded.event_id,
            employees = excluded.employees
      ), moved as (
        select organisation_number from verdict where turned is null and turns
        union all
        select organisation_number from overtaking where stood is distinct from employees
      ), receipts as (
        insert into receipt_outcome as o (receipt, receiver, outcome, reason, until, events)
        select receipt, 'dues-ledger',
          case when claimed.event_id is null then 'withheld' else 'delivered' end as outcome,
          case when claimed.event_id is null then 'already-received' else '' end as reason,
          'epoch', count(*)
        from stage left join claimed using (event_id)
        group by receipt, outcome, reason
        order by receipt, outcome, reason
        on conflict (receipt, receiver, outcome, reason, until)
        do update set events = o.events + excluded.events
      )
      select array_agg(distinct organisation_number) from moved
      """;

  static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('dues_ledger', 0))";

  static final String STATES =
      """
      select organisation_number, changed_at, event_id, employees, status, joined_on,
             leaving_notice_on
      from dues_member_state where turns and organisation_number = any(?)
      union
      select s.organisation_number, s.changed_at, s.event_id, s.employees, s.status, s.joined_on,
             s.leaving_notice_on
      from dues_figure
      join dues_member_state s using (organisation_number, changed_at, event_id)
      where organisation_number = any(?)
      """;

  static final String STANDING =
      """
      select newest.organisation_number, newest.year, line, kind,
             band_from, band_to, membership_ore, service_ore
      from unnest(?::text[]) as company
      cross join (select distinct year from dues_rate) as charged
      cross join lateral (
        select * from dues_ledger l
        where l.organisation_number = company and l.year = charged.year
        order by line desc limit 1) as newest
      """;

  static final String RATES =
      "select year, employees_from, employees_to, membership_ore, service_ore from dues_rate";

  static final String LINES =
      """
      dues_ledger (organisation_number, year, line, kind, band_from, band_to, membership_ore,
                   service_ore, cause, event_id, posted_at)
      """;

  private DuesStatements() {}
}
