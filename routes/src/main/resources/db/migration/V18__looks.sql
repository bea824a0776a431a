-- Who looked at values that can be about a person: what was looked at, never what stood there.
-- Written before the answer goes out. Kept for three years.
create table look (
  number              bigint      generated always as identity primary key,
  looked_at           timestamptz not null,
  who                 text        not null,
  what                text        not null check (what in ('journey', 'quarantine', 'receipt')),
  id                  uuid        not null,
  stream              text        not null,
  organisation_number text,
  fields              text[]      not null,
  reason              text
);
create index look_company on look (organisation_number, number desc);
create index look_at on look using brin (looked_at);

-- Up to which row the journeys have let go of what senders called their messages.
create table journey_emptied (
  only_one boolean primary key default true check (only_one),
  up_to    bigint  not null
);
insert into journey_emptied (up_to) values (0);

-- Values that are to be let go of once their time is over.
create index event_outcome_valued on event_outcome (told_at) where value is not null;

-- When the bytes of an entry that is dealt with were let go of.
alter table quarantine add column emptied_at timestamptz;
create index quarantine_to_empty on quarantine (stream, quarantined_at)
  where state in ('replayed', 'rejected') and emptied_at is null;
