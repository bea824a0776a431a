-- What the sender called the file, so that its rows are found by it.
alter table receipt add column file_name text;
create index receipt_file on receipt (file_name, received_at desc) where file_name is not null;
create index receipt_received on receipt using brin (received_at);

-- One row for each event that the gate sent on, and each time that it came in: what people know it
-- by, and nothing personal. Only appended to, so each range of pages can say by a Bloom filter what
-- it does not hold: a seventh of what B-trees would cost to write. The numbers of distinct values
-- are what sixteen pages hold at most; all filters of a range together must fit in one page.
create table journey (
  number              bigint generated always as identity,
  source_row          bigint not null,
  event_id            uuid   not null,
  receipt             uuid   not null,
  organisation_number text,
  subject             text,
  own_id              text,
  event_name          text
) with (autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 50000);

create index journey_found_by on journey using brin (
  number,
  event_id            uuid_bloom_ops (n_distinct_per_range = 1000),
  receipt             uuid_bloom_ops (n_distinct_per_range = 1000),
  organisation_number text_bloom_ops (n_distinct_per_range = 300),
  subject             text_bloom_ops (n_distinct_per_range = 300),
  own_id              text_bloom_ops (n_distinct_per_range = 1000),
  event_name          text_bloom_ops (n_distinct_per_range = 500)
) with (pages_per_range = 16);

-- What became of an event at a receiver where that is anything but delivered. An event with an
-- effect and without a row is delivered; what is quarantined counts only while there is no effect.
-- What is parked names the entry of the quarantine that it waits behind.
create table event_outcome (
  receiver      text        not null,
  event_id      uuid        not null,
  outcome       text        not null
                constraint event_outcome_known check (outcome in ('waiting', 'parked', 'withheld', 'quarantined')),
  reason        text        not null,
  field         text,
  value         text,
  until         timestamptz,
  quarantine_id uuid,
  told_at       timestamptz not null,
  primary key (event_id, receiver)
);

-- How far the watchdog has looked: every receipt up to this moment adds up, but for those that are
-- watched. What was before this table came in is not watched.
create table watchdog (
  only_one   boolean     primary key default true check (only_one),
  seen_up_to timestamptz not null
);
insert into watchdog (seen_up_to) values (now());

create table watched_receipt (
  receipt uuid primary key
);
