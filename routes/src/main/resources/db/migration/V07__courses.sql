-- The latest state of every registration. The id is made from organisation number and
-- registration id: a company's own numbers never meet another's. How new a state is: version_at,
-- version_row, version_id. Editions and needs are known by ids too, made from their texts as
-- spelled alike, since a text can be longer than an index takes.
create table course_registration (
  id                  uuid        primary key,
  version_at          timestamptz not null,
  version_row         bigint      not null,
  version_id          uuid        not null,
  organisation_number text        not null,
  registration_id     text        not null,
  edition_id          uuid        not null,
  course              text        not null,
  edition             text        not null,
  course_start        date,
  participant_name    text        not null,
  participant_email   text,
  status              text        not null
    check (status in ('requested', 'confirmed', 'waiting', 'cancelled', 'completed')),
  needs               text,
  need_id             uuid,
  registered_at       timestamptz not null,
  check ((needs is null) = (need_id is null))
);

create index course_registration_edition on course_registration (edition_id, registered_at, id);
create index course_registration_need on course_registration (need_id)
  where need_id is not null and status <> 'cancelled';

-- What the secretariat has decided for an edition.
create table course_edition (
  edition_id           uuid primary key,
  course               text not null,
  edition              text not null,
  course_start         date,
  minimum_participants int  not null check (minimum_participants > 0)
);
