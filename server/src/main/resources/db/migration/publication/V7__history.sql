-- Earlier editions as the public may compare them (变更记录). One that was withdrawn is never shown again, nor one before it:
-- what was withdrawn may stand in it too. One that should not be read any more can be closed, with the reason.
create table document_edition_closed (
    edition_id  bigint       primary key references document_edition (id),
    reason      varchar(500) not null check (reason <> ''),
    person_id   bigint       not null,
    person_name varchar(60)  not null,
    at          timestamptz  not null
);

create view public_document_edition as
select e.id as edition_id, e.document_id, e.number, e.published_at, e.title, e.summary, e.body_html, e.issuing_organ,
       e.document_number, e.document_date, e.effective_from, e.expires_on, e.subject_class, e.keywords, e.source,
       e.attachments, (e.number = p.edition) as current,
       (e.number <> p.edition
        and exists (select 1 from document_edition_closed c where c.edition_id = e.id)) as closed
  from public_document p
  join document_edition e on e.document_id = p.id
 where e.published_at is not null
   and e.attribute = 'PROACTIVE'
   and document_edition_reviewed(e)
   and not exists (select 1 from document_withdrawal w join document_edition gone on gone.id = w.edition_id
                    where gone.document_id = e.document_id and gone.number >= e.number);
