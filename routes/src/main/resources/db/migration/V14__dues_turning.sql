-- What is owed follows from a few of a company's states: those with which its membership turned, and
-- those with the last figure of employees of each year. They are marked as states come in, so that
-- working out the dues costs the same after ten states as after ten thousand.

-- A state turns when it differs from the one before it in what membership follows from, or when there
-- is none before. After one of a company that left before its first day, a repetition turns too: it
-- moves the day on which the company is taken to have left.
alter table dues_member_state add column turns boolean;

update dues_member_state s set turns = judged.turns
from (
  select organisation_number, changed_at, event_id,
         (status, joined_on, leaving_notice_on) is distinct from
           (lag(status) over past, lag(joined_on) over past, lag(leaving_notice_on) over past)
         or coalesce(lag(status = 'left' and joined_on > (changed_at at time zone 'UTC')::date)
                       over past, false) as turns
  from dues_member_state
  window past as (partition by organisation_number order by changed_at, event_id)
) judged
where (s.organisation_number, s.changed_at, s.event_id)
    = (judged.organisation_number, judged.changed_at, judged.event_id);

alter table dues_member_state alter column turns set not null;

create index dues_member_state_turning
on dues_member_state (organisation_number, changed_at, event_id) where turns;

-- The state that told the last figure of employees in a year in Norway. Under year 0 stands the first
-- figure of all: it holds for the years before anybody told one.
create table dues_figure (
  organisation_number text collate "C" not null,
  year                int         not null check (year >= 0),
  changed_at          timestamptz not null,
  event_id            uuid        not null,
  employees           int         not null,
  primary key (organisation_number, year)
) with (fillfactor = 70);

insert into dues_figure
select * from (
  select distinct on (organisation_number, year)
         organisation_number,
         extract(year from changed_at at time zone 'Europe/Oslo')::int as year,
         changed_at, event_id, employees
  from dues_member_state where employees is not null
  order by organisation_number, year, changed_at desc, event_id desc
) as last_of_year
union all
select * from (
  select distinct on (organisation_number) organisation_number, 0, changed_at, event_id, employees
  from dues_member_state where employees is not null
  order by organisation_number, changed_at, event_id
) as first_of_all;
