-- Looking through everything that is public again, after each change of the word lists (存量信息检查).
create table document_archive_scan (
    id             bigint      generated always as identity primary key,
    organ_id       bigint      not null,
    organ_name     varchar(200) not null,
    list_version   int         not null,
    asked_at       timestamptz not null,
    document_count int         not null default 0,      -- looked through so far
    last_document  bigint      not null default 0,      -- where it goes on
    finished_at    timestamptz
);

create index document_archive_scan_open on document_archive_scan (id) where finished_at is null;

-- What was found, and what a person decided about it. A hit that nobody has decided and that the rules no longer find goes.
create table document_archive_hit (
    id            bigint       generated always as identity primary key,
    organ_id      bigint       not null,
    document_id   bigint       not null references document (id),
    edition       int          not null,
    hit           char(64)     not null,                -- SM3 of place and hit: never the personal data itself
    kind          varchar(30)  not null,
    place         varchar(400) not null,
    shown         varchar(400) not null,                -- masked
    suggestion    varchar(400) not null,
    list_version  int          not null,
    found_at      timestamptz  not null,
    decision      varchar(10)  check (decision in ('KEPT', 'CORRECTED', 'WITHDRAWN')),
    reason        varchar(500) not null default '',
    decided_by    bigint,
    decided_name  varchar(60)  not null default '',
    decided_at    timestamptz,
    unique (document_id, edition, hit),
    check ((decision is null) = (decided_by is null)),
    check (decision is null or reason <> '')
);

create index document_archive_hit_open on document_archive_hit (organ_id, id) where decision is null;
