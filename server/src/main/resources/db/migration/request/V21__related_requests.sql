-- Requests that belong together: split off one another, merged into one another, or merely related.
alter table request drop constraint request_stage_check;
alter table request add constraint request_stage_check
    check (stage in ('SUBMITTED', 'RECEIVED', 'AWAITING_CORRECTION', 'IN_PROGRESS', 'AWAITING_DECISION',
                     'SIGNED', 'MERGED', 'ANSWERED', 'ABANDONED', 'WITHDRAWN'));

-- SPLIT: request_id is what was filed, other_id a part of it. MERGED: request_id is answered with other_id.
-- LINKED: either way round. A row that has ended stays for the record.
create table request_relation (
    id         bigint       generated always as identity primary key,
    organ_id   bigint       not null,
    kind       varchar(10)  not null check (kind in ('SPLIT', 'MERGED', 'LINKED')),
    request_id bigint       not null references request,
    other_id   bigint       not null references request,
    reason     varchar(500) not null,
    made_at    timestamptz  not null,
    made_by    varchar(100) not null,
    ended_at   timestamptz,
    check (request_id <> other_id)
);

-- A request is merged into one at a time; two are linked once.
create unique index request_relation_merged on request_relation (request_id) where kind = 'MERGED' and ended_at is null;
create unique index request_relation_linked
    on request_relation (least(request_id, other_id), greatest(request_id, other_id))
    where kind = 'LINKED' and ended_at is null;
create unique index request_relation_part on request_relation (other_id) where kind = 'SPLIT';
create index request_relation_by_request on request_relation (request_id);
create index request_relation_by_other on request_relation (other_id);
