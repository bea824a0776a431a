-- A company's people are known by ids made from their names as spelled alike: a database of locale
-- C does not know that Ø and ø are one letter. Names that stand already are folded as far as it goes;
-- somebody who was registered before and after this counts twice until the former is sent again.
alter table course_registration add column participant_id uuid;
update course_registration set participant_id = md5(organisation_number || ' ' || lower(participant_name))::uuid;
alter table course_registration alter column participant_id set not null;

-- Rejected rows of an upload are paged by their place in the file.
drop index quarantine_receipt;
create index quarantine_receipt on quarantine (receipt, source_row, quarantine_id);
