-- Wrong and sensitive expressions, documents that are not public, and expressions that are allowed (错敏词表). Each change
-- of an organ's list is a version of it; a word counts from the version that added it to the one that took it out.
create table screening_version (
    organ_id      bigint       not null,
    version       int          not null check (version > 0),
    note          varchar(300) not null,
    added_count   int          not null,
    removed_count int          not null,
    person_id     bigint       not null,
    person_name   varchar(60)  not null,
    at            timestamptz  not null,
    primary key (organ_id, version)
);

create table screening_word (
    id              bigint       generated always as identity primary key,
    organ_id        bigint       not null,
    kind            varchar(10)  not null check (kind in ('WRONG', 'SENSITIVE', 'RESTRICTED', 'ALLOWED')),
    word            varchar(200) not null check (length(word) > 1),
    suggestion      varchar(200) not null default '',
    effective_from  date,
    effective_until date,
    added_in        int          not null,
    removed_in      int,
    check (effective_from <= effective_until),
    check (removed_in > added_in),
    foreign key (organ_id, added_in) references screening_version (organ_id, version),
    foreign key (organ_id, removed_in) references screening_version (organ_id, version)
);

create unique index screening_word_in_force on screening_word (organ_id, kind, word) where removed_in is null;
