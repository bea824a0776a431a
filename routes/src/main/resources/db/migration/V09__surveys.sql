-- The latest sealed answers of each respondent. The key that opens them lies elsewhere, and the day
-- of submission is not kept: nothing here needs it.
create table survey_answer (
  survey_id           text        not null,
  wave                text        not null check (wave in ('baseline', 'final')),
  organisation_number text        not null,
  respondent          text        not null,
  unit                text,
  answers             bytea       not null,
  told_at             timestamptz not null,
  event_id            uuid        not null,
  primary key (survey_id, wave, organisation_number, respondent)
);
