-- Requests that another register knew first: old registers (旧台账) and the request system of the level above (上级平台).
alter table request drop constraint request_channel_check;
alter table request add constraint request_channel_check
    check (channel in ('IN_PERSON', 'SIGNED_MAIL', 'ORDINARY_MAIL', 'ONLINE', 'FAX', 'EMAIL', 'UPPER_PLATFORM'));

-- Files that were handed in. The file itself lies sealed, and only until it is decided what becomes of it.
create table request_batch (
    id           bigint       generated always as identity primary key,
    organ_id     bigint       not null,
    source       varchar(20)  not null check (source in ('OLD_REGISTER', 'UPPER_PLATFORM')),
    file_name    varchar(200) not null,
    digest       char(64)     not null,                  -- SM3 of the file: the same file is taken in once
    sealed_file  bigint       not null,
    state        varchar(10)  not null check (state in ('TRIED', 'TAKEN', 'DROPPED', 'UNDONE')),
    taken_count  integer      not null default 0,
    tried_at     timestamptz  not null,
    tried_by     varchar(100) not null,
    decided_at   timestamptz,
    decided_by   varchar(100),
    check ((state = 'TRIED') = (decided_at is null)),
    check ((decided_at is null) = (decided_by is null))
);

create unique index request_batch_taken on request_batch (organ_id, digest) where state = 'TAKEN';
create index request_batch_by_organ on request_batch (organ_id, id);

-- The number that the other register gave. One request per organ, register and number.
create table request_origin (
    request_id bigint      not null primary key references request,
    organ_id   bigint      not null,
    source     varchar(20) not null check (source in ('OLD_REGISTER', 'UPPER_PLATFORM')),
    number     varchar(60) not null,
    batch_id   bigint      references request_batch,     -- null: entered by hand
    unique (organ_id, source, number)
);

create index request_origin_by_batch on request_origin (batch_id) where batch_id is not null;
