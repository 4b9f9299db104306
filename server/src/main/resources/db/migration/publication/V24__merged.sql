-- A document that became part of another one (并入): its address leads there, its index number is never used again.
alter table document_withdrawal drop constraint document_withdrawal_reason_check;
alter table document_withdrawal
    add column merged_into bigint references document (id),
    add check (reason in ('ERROR', 'LAPSED', 'SECRECY', 'PRIVACY', 'OTHER', 'MERGED')),
    add check ((reason = 'MERGED') = (merged_into is not null)),
    add check (merged_into <> document_id);

create index document_withdrawal_by_target on document_withdrawal (merged_into) where merged_into is not null;

create or replace view public_document_tombstone as
select d.id, d.index_number, d.section, w.reason, w.at as withdrawn_at,
       case when w.reason in ('SECRECY', 'PRIVACY') then null else e.title end as title,
       case when w.reason in ('SECRECY', 'PRIVACY') then null else w.note end as note,
       w.merged_into
  from document d
  join document_withdrawal w on w.document_id = d.id
  join document_edition e on e.id = w.edition_id
 where d.public_edition is null
   and w.id = (select max(id) from document_withdrawal where document_id = d.id);
