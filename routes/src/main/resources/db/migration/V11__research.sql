-- Least data that makes a correction right: who (to count companies), which quarter and kind now.
-- The entry's number can hold anything a company wrote, so only a hash of company and number is kept.
create table research_project_entry (
  entry               uuid        primary key,
  organisation_number text        not null,
  quarter             date        not null,
  kind                text        not null,
  told_at             timestamptz not null,
  event_id            uuid        not null
);

-- What stood behind each figure when it was released last, company by company. A figure is the sum
-- over its companies, and the next release is judged by its difference from this.
create table research_released (
  quarter             date   not null,
  kind                text   not null,
  organisation_number text   not null,
  entries             bigint not null check (entries > 0),
  primary key (quarter, kind, organisation_number)
);
