-- Sections (栏目) of an organ's disclosure column, as a tree. A slug stands in addresses and in documents: it never
-- changes. The same slug in two organs means the same kind of content.
create table section (
    id             bigint       generated always as identity primary key,
    organ_id       bigint       not null,
    parent_id      bigint       references section (id),
    slug           varchar(60)  not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name           varchar(60)  not null check (name <> ''),
    purpose        varchar(300) not null default '',
    position       int          not null,
    statutory_item varchar(6)   check (statutory_item ~ '^20-([1-9]|1[0-5])$'),   -- 政府信息公开条例 art. 20
    version        int          not null default 0,
    unique (organ_id, slug)
);

create index section_by_parent on section (parent_id);
