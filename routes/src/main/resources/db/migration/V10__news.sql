-- The newest wording of every piece of news, cleaned. How new it is: version_at, version_row,
-- version_id. The guid is made from news_id, which can be longer than an index takes.
create table news_item (
  guid          uuid        primary key,
  news_id       text        not null,
  version_at    timestamptz not null,
  version_row   bigint      not null,
  version_id    uuid        not null,
  changed_at    timestamptz not null,
  worded_at     timestamptz not null,
  title         text        not null,
  summary       text,
  body          text,
  category      text,
  audience      text        not null,
  language      text        not null,
  link          text,
  image_url     text,
  published_at  timestamptz not null,
  embargo_until timestamptz,
  expires_at    timestamptz,
  retracted     boolean     not null,
  visible_from  timestamptz not null generated always as (greatest(published_at, embargo_until)) stored
);

-- What a wording says, without when it was said.
create function wording(item news_item) returns jsonb language sql immutable as $$
  select to_jsonb(item) - array['version_at', 'version_row', 'version_id', 'changed_at',
                                'worded_at', 'published_at', 'visible_from']
$$;

-- A page of the public feed is one walk along this index.
create index news_item_feed on news_item (visible_from desc, guid desc)
  where audience = 'public' and not retracted;

create index news_item_newest on news_item (visible_from desc, guid desc);

-- Last-Modified: the newest of three moments.
create index news_item_changed on news_item (changed_at);
create index news_item_expiry on news_item (expires_at) where expires_at is not null;
create index news_item_retracted on news_item (version_at desc, guid)
  where audience = 'public' and retracted;
