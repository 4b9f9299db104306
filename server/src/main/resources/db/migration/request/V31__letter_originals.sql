-- Letters as they were sealed (用印件): a scan of the paper or a file with an electronic seal, encrypted. One counts; a wrong one is voided.
create table request_letter_original (
    id          bigint       generated always as identity primary key,
    letter_id   bigint       not null references request_letter,
    kind        varchar(20)  not null check (kind in ('SCAN', 'ELECTRONIC_SEAL')),
    file_id     bigint       not null,                 -- encrypted
    name        varchar(200) not null,
    digest      char(64)     not null,                 -- SM3 of the file as it was handed in
    kept_by     bigint       not null,
    kept_name   varchar(100) not null,
    kept_at     timestamptz  not null,
    void_reason varchar(300),
    voided_by   bigint,
    voided_name varchar(100),
    voided_at   timestamptz,
    check ((void_reason is null) = (voided_at is null))
);

create unique index request_letter_original_in_force on request_letter_original (letter_id) where void_reason is null;
