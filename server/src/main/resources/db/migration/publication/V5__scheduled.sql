-- Approved, and public at a time that was set (定时发布). Publishing is an act done at that time, never a filter on what is
-- already public: until then the document has no public edition.

alter table document drop constraint document_stage_check;
alter table document add constraint document_stage_check check (stage in
    ('DRAFT', 'CHECKING', 'REVIEWING', 'APPROVING', 'SCHEDULED', 'BATCHED', 'PUBLISHED', 'WITHDRAWN', 'KEPT', 'DISCARDED'));

alter table document_edition add column publish_at timestamptz;    -- not public before

create index document_scheduled on document (id) where stage = 'SCHEDULED';

create function document_edition_not_early() returns trigger language plpgsql as $$
begin
    if new.published_at < new.publish_at then
        raise exception 'edition % of document % must not be public before %', new.number, new.document_id,
            new.publish_at using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger document_edition_not_early before insert or update on document_edition
    for each row execute function document_edition_not_early();
