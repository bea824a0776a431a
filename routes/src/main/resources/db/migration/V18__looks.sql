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
