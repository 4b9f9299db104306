-- The way of documents of a kind as an organ has set it (审核流程), and the way an edition takes, frozen when it is
-- submitted.
create table document_route (
    organ_id     bigint      not null,
    kind         varchar(40) not null,
    route        jsonb       not null,
    changed_at   timestamptz not null,
    changed_name varchar(60) not null,
    version      int         not null,
    primary key (organ_id, kind)
);

alter table document_edition add column route jsonb;

alter table document drop constraint document_stage_check;
alter table document add constraint document_stage_check check (stage in
    ('DRAFT', 'CHECKING', 'COUNTERSIGNING', 'REVIEWING', 'APPROVING', 'SCHEDULED', 'BATCHED', 'PUBLISHED', 'WITHDRAWN',
     'KEPT', 'DISCARDED'));

alter table document_step add column unit_id bigint;              -- the unit the person took the step for

-- Comments on passages of an edition (批注): made by whoever reads it under way, answered by whoever drafts it.
create table document_comment (
    id            bigint        generated always as identity primary key,
    document_id   bigint        not null references document (id),
    edition       int           not null,
    passage       varchar(300)  not null,                          -- as it stood in the text; empty for the whole
    words         varchar(1000) not null check (words <> ''),
    person_id     bigint        not null,
    person_name   varchar(60)   not null,
    at            timestamptz   not null,
    answer        varchar(1000),
    answered_by   varchar(60),
    answered_at   timestamptz,
    check ((answer is null) = (answered_at is null))
);

create index document_comment_by_document on document_comment (document_id, edition);
