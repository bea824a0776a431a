-- What came in on a day and what became of it, each time that it was counted: the difference is
-- nothing, or somebody is told.
create table conservation (
  day         date        not null,
  stream      text        not null,
  sender      text        not null,
  receiver    text        not null,
  accepted    bigint      not null,
  delivered   bigint      not null,
  waiting     bigint      not null,
  withheld    bigint      not null,
  quarantined bigint      not null,
  difference  bigint      not null generated always as
              (accepted - delivered - waiting - withheld - quarantined) stored,
  counted_at  timestamptz not null,
  primary key (day, stream, sender, receiver)
);

create index conservation_difference on conservation (day) where difference <> 0;
