-- Applications to correct a record about oneself (更正本人信息), art. 41. A kind of case of its own: no request for information, in no
-- row of table three.
create table rectification (
    id              bigint        generated always as identity primary key,
    organ_id        bigint        not null,
    receipt_number  varchar(40)   not null unique,
    submission      char(64)      unique,              -- SM3 of an online form as sent
    channel         varchar(20)   not null
        check (channel in ('IN_PERSON', 'SIGNED_MAIL', 'ORDINARY_MAIL', 'ONLINE', 'FAX', 'EMAIL')),
    received_on     date          not null,
    due_on          date          not null,            -- by the office's own setting: art. 41 gives no period
    due_provisional boolean       not null,
    applicant_name  varchar(200)  not null,
    record          varchar(300)  not null,            -- which record of the organ
    sealed_text     bigint        not null,            -- encrypted: identity, contact, what is wrong, how it should read
    identity_file   bigint,                            -- encrypted
    evidence_file   bigint,                            -- encrypted
    stage           varchar(20)   not null
        check (stage in ('RECEIVED', 'AWAITING_DECISION', 'SIGNED', 'CLOSED')),
    outcome         varchar(20)   check (outcome in ('CORRECTED', 'TRANSFERRED', 'REFERRED', 'REFUSED')),
    reason          varchar(2000) not null default '',
    other_organ     varchar(200)  not null default '',
    other_address   varchar(300)  not null default '',
    other_telephone varchar(60)   not null default '',
    drafted_by      bigint,
    drafted_name    varchar(100),
    signed_by       bigint,
    signed_name     varchar(100),
    signed_on       date,
    closed_on       date,                              -- the day the letter to the applicant left
    registered_at   timestamptz   not null,
    version         integer       not null default 0,
    check (signed_by is null or signed_by <> drafted_by),
    check ((stage = 'RECEIVED') or outcome is not null),
    check ((closed_on is not null) = (stage = 'CLOSED'))
);

create index rectification_of_organ on rectification (organ_id, received_on);

-- What was done, and the letters. Rows are added and never changed, but for the day on which a letter left.
create table rectification_event (
    id               bigint        generated always as identity primary key,
    rectification_id bigint        not null references rectification,
    text             varchar(3000) not null,
    happened_on      date          not null,
    by_name          varchar(100)  not null
);

create index rectification_event_of on rectification_event (rectification_id, id);

create table rectification_letter (
    id               bigint       generated always as identity primary key,
    rectification_id bigint       not null references rectification,
    kind             varchar(40)  not null,
    number           varchar(100) not null,
    issued_on        date         not null,
    docx_file        bigint       not null,
    pdf_file         bigint       not null,
    dispatched_on    date,
    dispatch_note    varchar(300),
    check (dispatched_on is null or dispatched_on >= issued_on)
);

create index rectification_letter_of on rectification_letter (rectification_id, id);
