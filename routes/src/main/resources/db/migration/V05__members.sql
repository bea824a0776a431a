-- The latest state of each company by changed_at. Two states of the same moment are ordered by
-- event_id, so that the order of arrival never decides.
create table member (
  organisation_number text collate "C" primary key,
  changed_at          timestamptz not null,
  event_id            uuid        not null,
  name                text        not null,
  municipality        text,
  industry_code       text,
  employees           int,
  website             text,
  email               text,
  phone               text,
  contact_person      text,
  status              text        not null check (status in ('member', 'left')),
  joined_on           date,
  leaving_notice_on   date,
  products            text[]      not null,
  machines            text[]      not null,
  certificates        text[]      not null,
  networks            text[]      not null
);
