-- What lies in quarantine is worked on: grouped, sent again in stages, mended, rejected, handed back.

-- The fingerprint of a cause. Entries were made of texts without control characters, so the line
-- feeds tell one part from the next.
alter table quarantine
  add column group_id uuid not null generated always as
    (md5(stream || chr(10) || refused_by || chr(10) || reason || chr(10) || field)::uuid) stored,
  -- The partition of the refused record, so that it is tried again there; null from the gate.
  add column partition int,
  add column schema_id int,
  add column hub_version text not null default '',
  -- What was said last, for the sender to read.
  add column why text not null default '',
  -- What came of the last try at the receiver; null while it is on its way.
  add column outcome text,
  add column handed_back boolean not null default false,
  add column run_id uuid;

alter table quarantine drop constraint quarantine_state_check;
alter table quarantine add constraint quarantine_state_check
  check (state in ('waiting', 'replaying', 'replayed', 'rejected', 'handed-back'));

drop index quarantine_cause;
drop index quarantine_sender;
create index quarantine_newest on quarantine (group_id, quarantined_at desc, quarantine_id desc);
create index quarantine_newest_of on quarantine (sender, group_id, quarantined_at desc, quarantine_id desc);
create index quarantine_oldest_waiting on quarantine (group_id, quarantined_at, quarantine_id)
  where state in ('waiting', 'replaying');
create index quarantine_on_its_way on quarantine (run_id) where run_id is not null and outcome is null;
create index quarantine_failed_again on quarantine (run_id) where outcome = 'quarantined';

-- How much of each cause is whose, counted as entries come and go: one row a cause and sender.
create table quarantine_group (
  group_id   uuid        not null,
  sender     text        not null,
  stream     text        not null,
  refused_by text        not null,
  reason     text        not null,
  field      text        not null,
  events     bigint      not null,
  waiting    bigint      not null,
  first_at   timestamptz not null,
  last_at    timestamptz not null,
  primary key (group_id, sender)
);
create index quarantine_group_sender on quarantine_group (sender);

insert into quarantine_group
select group_id, sender, stream, refused_by, reason, field, count(*),
       count(*) filter (where state <> 'replayed'), min(quarantined_at), max(quarantined_at)
from quarantine
group by group_id, sender, stream, refused_by, reason, field;

-- Who did what with an entry, when and why; a document where it was edited.
create table quarantine_action (
  action_id     bigint      generated always as identity primary key,
  quarantine_id uuid        not null,
  at            timestamptz not null,
  actor         text        not null,
  action        text        not null check (action in ('replay', 'resend', 'reject', 'hand-back')),
  why           text        not null,
  content_type  text,
  document      bytea
);
create index quarantine_action_entry on quarantine_action (quarantine_id, action_id);

-- A whole group sent again in stages: one run a group at a time.
create table quarantine_run (
  run_id       uuid        primary key,
  group_id     uuid        not null,
  state        text        not null check (state in ('running', 'done', 'stopped', 'failed')),
  rate         int         not null check (rate between 1 and 500),
  sent         bigint      not null default 0,
  actor        text        not null,
  why          text        not null,
  started_at   timestamptz not null,
  ended_at     timestamptz,
  ended_by     text,
  failed_entry uuid,
  leased_by    uuid,
  leased_until timestamptz not null
);
create unique index quarantine_run_one on quarantine_run (group_id) where state = 'running';
create index quarantine_run_group on quarantine_run (group_id, started_at desc);

-- Whether keys are parked in a partition: in the row that every poll locks and reads anyway.
alter table receiver_position add column parked boolean not null default false;

-- A key that waits at a receiver behind the entries named; behind none it goes on with the next poll.
create table parked_key (
  receiver  text   not null,
  partition int    not null,
  key_id    uuid   not null,
  behind    uuid[] not null,
  primary key (receiver, partition, key_id)
);

-- Records of such keys, whole, in their order.
create table parked_record (
  receiver      text   not null,
  partition     int    not null,
  key_id        uuid   not null,
  record_offset bigint not null,
  record_time   bigint not null,
  receipt       uuid,
  record_key    bytea  not null,
  bytes         bytea,
  headers       bytea  not null,
  primary key (receiver, partition, key_id, record_offset)
);
create index parked_record_receipt on parked_record (receipt);
