-- What the ledger knows of each company: every state that ever arrived, so that what is owed can be
-- worked out again from all of it, whatever came late.
create table dues_member_state (
  organisation_number text collate "C" not null,
  changed_at          timestamptz not null,
  event_id            uuid        not null,
  employees           int         check (employees >= 0),
  status              text        not null check (status in ('member', 'left')),
  joined_on           date,
  leaving_notice_on   date,
  primary key (organisation_number, changed_at, event_id)
);

-- One band of one year; no employees_to means the band is open upwards.
create table dues_rate (
  year           int    not null,
  employees_from int    not null check (employees_from >= 1),
  employees_to   int    check (employees_to >= employees_from),
  membership_ore bigint not null check (membership_ore >= 0),
  service_ore    bigint not null check (service_ore >= 0),
  primary key (year, employees_from),
  constraint dues_rate_bands_do_not_overlap exclude using gist (
    int4range(year, year, '[]') with &&,
    int4range(employees_from, employees_to, '[]') with &&
  )
);

-- Lines of a company's year are numbered: charge, its reversal, a new charge, and so on. Two
-- transactions that both charge the same year meet the same number, and only one gets it.
create table dues_ledger (
  id                  bigint generated always as identity primary key,
  organisation_number text collate "C" not null,
  year                int         not null,
  line                int         not null check (line >= 1),
  kind                text        not null check (kind in ('charge', 'reversal')),
  band_from           int         not null,
  band_to             int,
  membership_ore      bigint      not null,
  service_ore         bigint      not null,
  posted_at           timestamptz not null,
  cause               text        not null check (cause in ('member-update', 'rates', 'new-year')),
  event_id            uuid,
  constraint dues_ledger_line_once unique (organisation_number, year, line),
  constraint dues_ledger_alternates check ((kind = 'charge') = (line % 2 = 1)),
  constraint dues_ledger_signs check (
    case kind
      when 'charge' then membership_ore >= 0 and service_ore >= 0
      else membership_ore <= 0 and service_ore <= 0
    end),
  constraint dues_ledger_cause_has_event check ((cause = 'member-update') = (event_id is not null))
);

create index dues_ledger_year on dues_ledger (year, organisation_number, line desc);

create function dues_ledger_only_grows() returns trigger language plpgsql as $$
begin
  raise exception 'the dues ledger only grows: post a reversal instead';
end
$$;

create trigger dues_ledger_only_grows
before update or delete or truncate on dues_ledger
for each statement execute function dues_ledger_only_grows();
