-- What could not go on: its bytes as they came, why, and who sent it.
create table quarantine (
  quarantine_id  uuid        primary key,
  stream         text        not null,
  refused_by     text        not null,
  reason         text        not null,
  field          text        not null,
  sender         text        not null,
  receipt        uuid,
  source_row     bigint      not null,
  quarantined_at timestamptz not null,
  content_type   text        not null,
  record_key     bytea,
  bytes          bytea,
  header_names   text[]      not null,
  header_values  text[]      not null,
  state          text        not null default 'waiting'
                 check (state in ('waiting', 'replaying', 'replayed')),
  claimed_at     timestamptz,
  replay_receipt uuid
);

create index quarantine_cause on quarantine (stream, refused_by, reason, field, quarantined_at desc);
create index quarantine_sender on quarantine (sender);
create index quarantine_receipt on quarantine (receipt);
