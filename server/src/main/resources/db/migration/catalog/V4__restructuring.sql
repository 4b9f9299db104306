-- Restructuring the sections (栏目调整): planned, tried dry, done in one act, reversed. Whatever an address of a section
-- was, it answers for ever: with the section, with the way to where its content is now, or that it is gone and since when.
alter table section add column closed_on date;                           -- merged away or closed; its slug stays taken

create table section_restructuring (
    id            bigint       generated always as identity primary key,
    organ_id      bigint       not null,
    name          varchar(100) not null check (name <> ''),
    stage         varchar(10)  not null check (stage in ('PLANNED', 'DONE', 'REVERSED', 'DROPPED')),
    planned_name  varchar(60)  not null,
    planned_on    date         not null,
    done_name     varchar(60)  not null default '',
    done_at       timestamptz,
    reversed_name varchar(60)  not null default '',
    reversed_at   timestamptz,
    before        jsonb,                                                 -- the sections as they were
    version       int          not null default 0,
    check (stage not in ('DONE', 'REVERSED') or before is not null and done_at is not null)
);

create index section_restructuring_by_organ on section_restructuring (organ_id, id desc);

create table section_restructuring_step (
    id               bigint      generated always as identity primary key,
    restructuring_id bigint      not null references section_restructuring (id),
    kind             varchar(10) not null check (kind in ('MERGE', 'PLACE', 'ADDRESS', 'CLOSE')),
    section_id       bigint      not null references section (id),
    target_id        bigint      references section (id),                -- of MERGE and PLACE; null: the top
    slug             varchar(60) not null default '',                    -- of ADDRESS
    check (kind <> 'MERGE' or target_id is not null),
    check ((kind = 'ADDRESS') = (slug <> ''))
);

create index section_restructuring_step_by_plan on section_restructuring_step (restructuring_id);

-- Addresses that a section had once.
create table section_address (
    organ_id         bigint      not null,
    slug             varchar(60) not null,
    name             varchar(60) not null,
    target_id        bigint      references section (id),                -- null: gone
    since            date        not null,
    restructuring_id bigint      not null references section_restructuring (id),
    primary key (organ_id, slug)
);
