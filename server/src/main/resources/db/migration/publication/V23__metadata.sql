-- What an edition says of itself besides: which of the five it serves (五公开), what its kind asks for (要素), and the day it
-- was public before this system knew it, kept apart from the system's own days.
alter table document_edition
    add column phase         varchar(12)  not null default ''
        check (phase in ('', 'DECISION', 'EXECUTION', 'MANAGEMENT', 'SERVICE', 'RESULT')),
    add column elements      jsonb        not null default '{}',      -- {key: text}, keys as in kinds/*.yaml
    add column stated_on     date,                                    -- 原发布日期
    add column stated_reason varchar(300) not null default '',
    add check ((stated_on is null) = (stated_reason = ''));

create index document_edition_by_stated_day on document_edition (stated_on) where stated_on is not null;

-- Only where the new columns say something, so that what was signed before them keeps its digest.
create or replace function document_edition_content(e document_edition) returns bytea language sql stable as $$
    select sha256(convert_to((jsonb_build_array(e.document_id, e.number, e.title, e.summary, e.body_html,
        e.issuing_organ, e.document_number, e.document_date, e.effective_from, e.expires_on, e.subject_class,
        e.keywords, e.source, e.attribute, e.ground, e.ground_note, e.attachments, e.relations)
        || case when e.phase = '' and e.elements = '{}' and e.stated_on is null then '[]'
                else jsonb_build_array(e.phase, e.elements, e.stated_on, e.stated_reason) end)::text, 'UTF8'))
$$;

-- What follows in the same matter (承接): from the draft for comment to the result.
alter table document_relation drop constraint document_relation_kind_check;
alter table document_relation
    add check (kind in ('AMENDS', 'REPEALS', 'INTERPRETS', 'FOLLOWS'));

create or replace view public_document as
select d.id, e.id as edition_id, e.number as edition, d.organ_id, d.unit_id, d.kind, d.section, d.batch_id,
       d.index_number, d.first_published_on, e.published_at, d.amended_on, d.repealed_on, d.expired_on,
       e.title, e.summary, e.body_html, e.issuing_organ, e.document_number, e.document_date, e.effective_from,
       e.expires_on, e.subject_class, e.keywords, e.source, e.attachments, e.phase, e.elements, e.stated_on
  from document d
  join document_edition e on e.document_id = d.id and e.number = d.public_edition
 where e.attribute = 'PROACTIVE'
   and exists (select 1
                 from document_secrecy_review_edition c
                 join document_secrecy_review r on r.id = c.review_id
                where c.edition_id = e.id and c.sm3 = e.sm3 and c.content_sha256 = e.content_sha256
                  and r.conclusion = 'MAY_BE_PUBLIC'
                  and not exists (select 1 from document_secrecy_review_edition newer
                                   where newer.edition_id = e.id and newer.review_id > c.review_id))
   and not exists (select 1 from document_withdrawal w where w.edition_id = e.id);

create or replace view public_document_edition as
select e.id as edition_id, e.document_id, e.number, e.published_at, e.title, e.summary, e.body_html, e.issuing_organ,
       e.document_number, e.document_date, e.effective_from, e.expires_on, e.subject_class, e.keywords, e.source,
       e.attachments, (e.number = p.edition) as current,
       (e.number <> p.edition
        and exists (select 1 from document_edition_closed c where c.edition_id = e.id)) as closed,
       e.phase, e.elements, e.stated_on
  from public_document p
  join document_edition e on e.document_id = p.id
 where e.published_at is not null
   and e.attribute = 'PROACTIVE'
   and document_edition_reviewed(e)
   and not exists (select 1 from document_withdrawal w join document_edition gone on gone.id = w.edition_id
                    where gone.document_id = e.document_id and gone.number >= e.number);
