-- What must be public, by whom and by when (公开事项): the items of arts. 20 and 21 and of the standard catalogs
-- (基层政务公开标准目录), the duties that arise from them, and the statements that settle them.
create table catalog_item (
    id             bigint        generated always as identity primary key,
    organ_id       bigint        not null,
    number         int           not null check (number > 0),            -- 序号
    field          varchar(60)   not null default '',                    -- 领域
    topic          varchar(100)  not null check (topic <> ''),           -- 一级事项
    matter         varchar(200)  not null check (matter <> ''),          -- 二级事项
    content        varchar(2000) not null check (content <> ''),         -- 公开内容（要素）
    ground         varchar(4000) not null check (ground <> ''),          -- 公开依据
    time_limit     varchar(500)  not null check (time_limit <> ''),      -- 公开时限
    body_name      varchar(200)  not null check (body_name <> ''),       -- 公开主体
    channels       varchar(500)  not null check (channels <> ''),        -- 公开渠道和载体
    audience       varchar(200)  not null default '',                    -- 特定群体; empty: 全社会
    proactive      boolean       not null,
    upon_request   boolean       not null,
    county         boolean       not null,
    township       boolean       not null,
    unit_id        bigint,                                               -- 责任部门; null: the organ's disclosure office
    owner_id       bigint,                                               -- 责任人
    cycle          varchar(10)   not null check (cycle in
        ('AT_ONCE', 'DAILY', 'TWO_WEEKS', 'MONTHLY', 'QUARTERLY', 'YEARLY', 'ON_EVENT')),
    days           int           not null check (days between 0 and 250),
    yearly_by      varchar(5)    check (yearly_by ~ '^[01][0-9]-[0-3][0-9]$'),
    section        varchar(60)   not null default '',                    -- slug of a section
    statutory_item varchar(6)    check (statutory_item ~ '^20-([1-9]|1[0-5])$'),
    begun_on       date          not null,
    closed_on      date,
    version        int           not null default 0,
    unique (organ_id, field, topic, matter),
    check ((cycle = 'YEARLY') = (yearly_by is not null)),
    check (proactive or upon_request)
);

create index catalog_item_by_owner on catalog_item (owner_id) where owner_id is not null;

-- Each catalog taken in, with its file.
create table catalog_import (
    id              bigint       generated always as identity primary key,
    organ_id        bigint       not null,
    file_id         bigint       not null,
    file_name       varchar(300) not null,
    added_count     int          not null,
    changed_count   int          not null,
    unchanged_count int          not null,
    person_id       bigint       not null,
    person_name     varchar(60)  not null,
    at              timestamptz  not null
);

-- A statement that settles an item without a document. Public once another person has confirmed it.
create table catalog_statement (
    id             bigint       generated always as identity primary key,
    item_id        bigint       not null references catalog_item (id),
    kind           varchar(14)  not null check (kind in ('NONE', 'NOT_APPLICABLE', 'ELSEWHERE')),
    year           int          check (year between 2000 and 2199),      -- of NONE: the year in which there was none
    reason         varchar(500) not null check (reason <> ''),
    link           varchar(500) not null default '',
    proposed_by    bigint       not null,
    proposed_name  varchar(60)  not null,
    proposed_at    timestamptz  not null,
    confirmed_by   bigint,
    confirmed_name varchar(60)  not null default '',
    confirmed_on   date,
    ended_on       date,                                                 -- first day on which it holds no more
    ended_name     varchar(60)  not null default '',
    check ((kind = 'NONE') = (year is not null)),
    check ((kind = 'ELSEWHERE') = (link <> '')),
    check ((confirmed_by is null) = (confirmed_on is null)),
    check (confirmed_by <> proposed_by)
);

create index catalog_statement_by_item on catalog_statement (item_id);
create unique index catalog_statement_open on catalog_statement (item_id) where ended_on is null and confirmed_by is null;

-- One thing that an item makes due.
create table catalog_duty (
    id           bigint       generated always as identity primary key,
    item_id      bigint       not null references catalog_item (id),
    occasion     varchar(200) not null default '',                       -- what happened; empty for a period
    from_on      date         not null,                                  -- day of the event, or first day of the period
    due_on       date         not null,                                  -- last day, included
    settled_on   date,
    document_id  bigint,
    statement_id bigint       references catalog_statement (id),
    unique (item_id, from_on, occasion),
    check (from_on <= due_on),
    check ((settled_on is null) = (document_id is null and statement_id is null)),
    check (document_id is null or statement_id is null)
);

create index catalog_duty_open on catalog_duty (item_id, due_on) where settled_on is null;
create index catalog_duty_by_document on catalog_duty (document_id) where document_id is not null;

-- Under which item a public document stands, as publication reports it.
create table catalog_fulfilment (
    document_id  bigint primary key,
    item_id      bigint not null references catalog_item (id),
    published_on date   not null,
    ended_on     date                                                    -- withdrawn
);

create index catalog_fulfilment_by_item on catalog_fulfilment (item_id) where ended_on is null;
