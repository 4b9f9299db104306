-- Links of documents to other sites, with what was seen when they were looked at last.
create table external_link (
    url      varchar(1000) primary key,
    failures int           not null default 0,      -- in a row; from 2 on it is dead
    seen     varchar(60)   not null default '',
    seen_at  timestamptz,                           -- null: not looked at yet
    due_at   timestamptz   not null
);

create index external_link_by_due on external_link (due_at);
