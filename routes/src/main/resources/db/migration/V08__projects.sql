-- The latest wording of each entry. Its number is the company's own, so the company is part of the
-- key: nobody can write over another's entry. Words are those of the outside world (root-cause).
create table project_log_entry (
  organisation_number text          not null,
  entry_id            text          not null,
  project_id          text          not null,
  project_title       text,
  kind                text          not null,
  step                text,
  date                date          not null,
  author_role         text          not null,
  text                text,
  hours               numeric(9, 2),
  savings_nok         numeric(14, 2),
  release             text          not null check (release in ('project', 'members', 'public')),
  told_at             timestamptz   not null,
  event_id            uuid          not null,
  primary key (organisation_number, entry_id)
);

create index project_log_entry_in_order
  on project_log_entry (project_id, date, organisation_number, entry_id);

-- Who takes part is the secretariat's to say; what a company writes in its entries never counts.
create table project_participants (
  project_id           text   primary key,
  organisation_numbers text[] not null
);

-- The one rule of who reads what; no door reads the log past it. The company that wrote an entry, the
-- participants of its project and the secretariat have insight: they read all of it. Others read
-- what is released to them, without what is the company's or a person's own affair.
create function readable_project_entries(is_secretariat boolean, company text)
returns table (
  entry_id text, project_id text, project_title text, organisation_number text, kind text,
  step text, date date, author_role text, text text, hours numeric, savings_nok numeric,
  release text, by_participant boolean)
language sql stable as $$
  select e.entry_id, e.project_id, e.project_title, e.organisation_number, e.kind, e.step, e.date,
         case when reader.insight then e.author_role end,
         e.text,
         case when reader.insight then e.hours end,
         case when reader.insight then e.savings_nok end,
         e.release,
         coalesce(e.organisation_number = any (p.organisation_numbers), false)
  from project_log_entry e
  left join project_participants p on p.project_id = e.project_id
  cross join lateral (
    select coalesce(is_secretariat
                    or e.organisation_number = company
                    or company = any (p.organisation_numbers), false) as insight
  ) reader
  where reader.insight
     or e.release = 'public'
     or (e.release = 'members' and company is not null)
$$;
