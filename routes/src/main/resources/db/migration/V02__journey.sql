create table receipt (
  receipt     uuid        primary key,
  stream      text        not null,
  sender      text        not null,
  received_at timestamptz not null,
  accepted    bigint      not null default 0,
  rejected    bigint      not null default 0,
  complete    boolean     not null default false
);

create index receipt_sender on receipt (sender, received_at desc);

-- Events of a receipt counted by what became of them at a receiver. No reason is '', no moment is
-- the epoch: they are part of the key.
create table receipt_outcome (
  receipt  uuid        not null,
  receiver text        not null,
  outcome  text        not null check (outcome in ('delivered', 'waiting', 'withheld', 'quarantined')),
  reason   text        not null,
  until    timestamptz not null,
  events   bigint      not null,
  primary key (receipt, receiver, outcome, reason, until)
);
