-- Reports of any organ that somebody had examined and said to keep (年报体检). Everything else is read and forgotten.
create table report_examination (
    id           bigint       generated always as identity primary key,
    organ_id     bigint       not null,              -- whose people may see it
    file_name    varchar(255) not null,
    content      bytea        not null,
    organ_kind   varchar(40),                        -- of the organ examined, where known
    organ_name   varchar(200) not null,              -- as read; empty where it was not found
    year         int,                                -- as read
    errors       int          not null,
    explanations int          not null,              -- findings that need an explanation
    remarks      int          not null,
    kept_by      bigint       not null,
    kept_by_name varchar(60)  not null,
    kept_at      timestamptz  not null
);

create index report_examination_by_organ on report_examination (organ_id, kept_at desc);
