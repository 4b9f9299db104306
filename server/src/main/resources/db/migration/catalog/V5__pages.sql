-- The home page and topic pages (专题), arranged from blocks. An edition never changes: every change is a new one, which
-- follows another, so that it can be undone. Nobody publishes what they arranged.
create table site_page (
    id        bigint       generated always as identity primary key,
    organ_id  bigint       not null,
    slug      varchar(60)  not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),   -- home, or the topic's address: for ever
    title     varchar(60)  not null check (title <> ''),
    purpose   varchar(300) not null default '',
    draft     int          not null,
    open      int,
    closed_on date,
    version   int          not null default 0,
    unique (organ_id, slug),
    check (closed_on is null or open is null)
);

create table site_page_edition (
    page_id        bigint      not null references site_page (id),
    number         int         not null check (number > 0),
    follows        int         not null default 0 check (follows < number),
    made_by        bigint      not null,
    made_name      varchar(60) not null,
    made_at        timestamptz not null,
    preview        varchar(32) not null unique default replace(gen_random_uuid()::text, '-', ''),
    published_by   bigint,
    published_name varchar(60) not null default '',
    published_at   timestamptz,
    primary key (page_id, number),
    check (published_by <> made_by)
);

alter table site_page add foreign key (id, draft) references site_page_edition (page_id, number)
    deferrable initially deferred;

create table site_page_block (
    page_id  bigint        not null,
    number   int           not null,
    position int           not null,
    kind     varchar(10)   not null check (kind in ('LATEST', 'FEATURED', 'TEXT', 'LINKS', 'COUNTS', 'SEARCH')),
    title    varchar(60)   not null default '',
    body     varchar(4000) not null default '',
    section  varchar(60)   not null default '',
    count    int           not null default 0,
    primary key (page_id, number, position),
    foreign key (page_id, number) references site_page_edition (page_id, number)
);
