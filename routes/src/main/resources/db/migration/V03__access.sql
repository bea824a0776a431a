-- Tokens are random, shown once and kept as SHA-256: 256 bits of chance need no salt and no stretching.
create table token (
  token_id   uuid        primary key,
  hash       bytea       not null unique,
  kind       text        not null check (kind in ('secretariat', 'company', 'website', 'research')),
  holder     text        not null,
  issued_at  timestamptz not null,
  revoked_at timestamptz
);
