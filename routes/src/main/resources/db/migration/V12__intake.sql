-- Ids that senders gave their events, each with a digest of what it was first used for. The primary
-- key decides which of two contents under one id came first.
create table used_id (
  stream   text not null,
  event_id uuid not null,
  content  uuid not null,
  primary key (stream, event_id)
);

-- Keys the digests in the tokens of dry runs, so that a token that was seen on its way can't be used
-- to try what stood in the file. Drawn once; putting another in its place ends the tokens there are.
create table dry_run_key (
  only_one boolean primary key default true check (only_one),
  key      bytea   not null
);

insert into dry_run_key (key)
values (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
