-- What a company's system has promised of a stream: when something comes, and how much may fail.
create table promise (
  stream              text        not null,
  organisation_number text        not null,
  days                text[]      not null,
  latest              time        not null,
  in_summer           boolean     not null,
  largest_fault_share numeric(4, 3) check (largest_fault_share between 0 and 1),
  greatest_lag_minutes int        check (greatest_lag_minutes > 0),
  contact             text,
  promised_at         timestamptz not null,
  primary key (stream, organisation_number)
);

-- Something that is wrong, from when it was seen until it was seen to be over. Kind and subject say
-- what it is: while it is open, the same again is the same incident.
create table incident (
  incident_id         uuid        primary key,
  kind                text        not null,
  subject             text        not null,
  stream              text,
  organisation_number text,
  details             text[]      not null,
  events              bigint      not null,
  opened_at           timestamptz not null,
  seen_at             timestamptz not null,
  closed_at           timestamptz
);

create unique index incident_open on incident (kind, subject) where closed_at is null;
create index incident_newest on incident (opened_at desc, incident_id);

-- What somebody is to be told of an incident. Written with the incident, sent afterwards until it
-- arrives; its id goes along, so that a receiver knows one that came twice.
create table notice (
  notice_id   uuid        primary key,
  incident_id uuid        not null references incident,
  what        text        not null check (what in ('alarm', 'all-clear')),
  channel     text        not null check (channel in ('mail', 'webhook')),
  address     text        not null,
  written_at  timestamptz not null,
  try_at      timestamptz not null,
  tries       int         not null default 0,
  sent_at     timestamptz
);

create index notice_due on notice (try_at) where sent_at is null;

-- How the newest canary of each hub fared. No step is '': it came through.
create table canary (
  hub         text        primary key,
  flown_at    timestamptz not null,
  failed_step text        not null
);
