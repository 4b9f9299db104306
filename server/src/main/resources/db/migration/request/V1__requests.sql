-- Disclosure requests (依申请公开). One row per request; its history is in request_event.
create table request (
    id                bigint        generated always as identity primary key,
    organ_id          bigint        not null,
    receipt_number    varchar(40)   not null unique,
    query_code        varchar(20)   not null,
    submission        char(64)      unique,            -- SM3 of an online form as sent: sent twice, it is one request
    channel           varchar(20)   not null
        check (channel in ('IN_PERSON', 'SIGNED_MAIL', 'ORDINARY_MAIL', 'ONLINE', 'FAX', 'EMAIL')),
    taken_down        boolean       not null default false,   -- oral, written down by the office (art. 29 para. 1)
    submitted_on      date          not null,
    arrived_on        date,
    confirmed_on      date,
    received_on       date,                            -- by the rule of art. 31, not the day of entry
    applicant_kind    varchar(40)   not null
        check (applicant_kind in ('NATURAL_PERSON', 'COMMERCIAL_ENTERPRISE', 'RESEARCH_INSTITUTION',
                                  'PUBLIC_INTEREST_ORGANIZATION', 'LEGAL_SERVICE_INSTITUTION', 'OTHER')),
    applicant_name    varchar(200)  not null,
    hint              varchar(300),
    description       varchar(4000) not null,
    wanted_form       varchar(20)   not null check (wanted_form in ('PAPER', 'ELECTRONIC', 'READING')),
    wanted_route      varchar(20)   not null check (wanted_route in ('ONLINE', 'MAIL', 'EMAIL', 'IN_PERSON', 'FAX')),
    stage             varchar(30)   not null
        check (stage in ('SUBMITTED', 'RECEIVED', 'AWAITING_CORRECTION', 'IN_PROGRESS', 'AWAITING_DECISION',
                         'SIGNED', 'ANSWERED', 'ABANDONED', 'WITHDRAWN')),
    handler_id        bigint,
    handler_name      varchar(100),
    answer_due_on     date,                            -- art. 33, as the ledger has it
    due_provisional   boolean       not null default false,
    outcome           varchar(40),                     -- a row of table three
    disposed_on       date,                            -- the day the answer left, or of the withdrawal
    registered_at     timestamptz   not null,
    version           integer       not null default 0,
    check (arrived_on is null or arrived_on >= submitted_on),
    check (received_on is not null or stage in ('SUBMITTED', 'WITHDRAWN')),
    check ((disposed_on is not null) = (stage in ('ANSWERED', 'ABANDONED', 'WITHDRAWN'))),
    check (disposed_on is null or outcome is not null)
);

-- The desk's list: open requests of an organ, nearest due day first.
create index request_open on request (organ_id, answer_due_on) where disposed_on is null;
-- Table three counts by these days.
create index request_received on request (organ_id, received_on);
create index request_disposed on request (organ_id, disposed_on);

-- Who asks: identity and contact (art. 29 para. 2 item 1). Read only with a record in the operation log.
create table request_particulars (
    request_id            bigint       not null primary key references request,
    identity_kind         varchar(30)  not null,
    identity_shown        varchar(60),                     -- its ends only, as it is shown
    identity_text         bigint,                          -- sealed_text: the whole number, encrypted
    identity_mark         char(64),                        -- keyed digest: the same number has the same mark
    contact_name          varchar(100),
    telephone             varchar(40),
    email                 varchar(120),
    postcode              varchar(10),
    address               varchar(300),
    agent_name            varchar(100),
    agent_identity_shown  varchar(60),
    agent_identity_text   bigint,
    agent_telephone       varchar(40),
    proof_file            bigint,
    agent_proof_file      bigint
);

create index request_particulars_by_mark on request_particulars (identity_mark) where identity_mark is not null;

-- The history (办理记录). Rows are added and never changed.
create table request_event (
    id          bigint        generated always as identity primary key,
    request_id  bigint        not null references request,
    kind        varchar(30)   not null,
    happened_on date          not null,
    note        varchar(4000) not null,
    told        varchar(1000),                         -- what the applicant reads when following; null: nothing
    recorded_at timestamptz   not null,
    by_id       bigint        not null,
    by_name     varchar(100)  not null
);

create index request_event_by_request on request_event (request_id, id);

-- Corrected registrations: what stood there, what stands there now, who and why.
create table request_amendment (
    id          bigint        generated always as identity primary key,
    request_id  bigint        not null references request,
    field       varchar(40)   not null,
    before      varchar(4000) not null,
    after       varchar(4000) not null,
    reason      varchar(500)  not null,
    recorded_at timestamptz   not null,
    by_id       bigint        not null,
    by_name     varchar(100)  not null
);

create index request_amendment_by_request on request_amendment (request_id, id);

-- Correction notices (补正). One per request: art. 30 wants all matters told at one time.
create table request_correction (
    request_id bigint        not null primary key references request,
    asked_on   date          not null,
    due_on     date          not null,
    matters    varchar(2000) not null,
    replied_on date,
    reply      varchar(4000),
    check (due_on > asked_on),
    check (replied_on is null or replied_on >= asked_on)
);

-- Extensions (延长答复期限), art. 33 para. 2: at most 20 working days in all, decided by the head of the office.
create table request_extension (
    id          bigint       generated always as identity primary key,
    request_id  bigint       not null references request,
    day_count   integer      not null check (day_count between 1 and 20),
    reason      varchar(500) not null,
    proposed_on date         not null,
    proposed_by varchar(100) not null,
    state       varchar(10)  not null check (state in ('PROPOSED', 'APPROVED', 'REFUSED')),
    decided_on  date,
    decided_by  varchar(100),
    opinion     varchar(500),
    check ((state = 'PROPOSED') = (decided_on is null))
);

create index request_extension_by_request on request_extension (request_id);

-- Opinions asked for (征求意见), arts. 32 and 34. Their time is excluded (art. 33 para. 3).
create table request_consultation (
    id          bigint        generated always as identity primary key,
    request_id  bigint        not null references request,
    kind        varchar(20)   not null check (kind in ('THIRD_PARTY', 'CO_ORGAN')),
    party       varchar(200)  not null,
    sent_on     date          not null,
    signed_on   date,
    answered_on date,
    opinion     varchar(2000),
    check (signed_on is null or signed_on >= sent_on),
    check (answered_on is null or answered_on >= sent_on)
);

create index request_consultation_by_request on request_consultation (request_id);

-- The answer (答复): drafted by the handler, signed by somebody else.
create table request_answer (
    request_id     bigint        not null primary key references request,
    situation      varchar(40)   not null,             -- leads to a row of table three
    facts          varchar(4000) not null,
    grounds        varchar(500)  not null,             -- arts. 14-16, comma between
    provision_form varchar(20)   check (provision_form in ('PAPER', 'ELECTRONIC', 'READING')),
    drafted_by     bigint        not null,
    drafted_name   varchar(100)  not null,
    drafted_at     timestamptz   not null,
    signed_by      bigint,
    signed_name    varchar(100),
    signed_at      timestamptz,
    opinion        varchar(1000),
    check (signed_by is null or signed_by <> drafted_by)   -- nobody signs what they drafted
);

-- What the situation demands to be on record before the answer is signed.
create table request_answer_record (
    request_id   bigint        not null references request_answer,
    prerequisite varchar(40)   not null,
    text         varchar(4000) not null,
    primary key (request_id, prerequisite)
);

-- Files: what the applicant handed in beside the form, and what goes out with the answer.
create table request_attachment (
    id         bigint       generated always as identity primary key,
    request_id bigint       not null references request,
    purpose    varchar(20)  not null check (purpose in ('REQUEST', 'ANSWER')),
    file_id    bigint       not null,
    name       varchar(200) not null
);

create index request_attachment_by_request on request_attachment (request_id);

-- Letters (文书). Numbers run without gaps in each series of an organ, kind and year.
create table request_letter_series (
    organ_id bigint      not null,
    series   varchar(20) not null,
    year     integer     not null,
    last     integer     not null check (last > 0),
    primary key (organ_id, series, year)
);

create table request_letter (
    id              bigint       generated always as identity primary key,
    request_id      bigint       not null references request,
    organ_id        bigint       not null,
    kind            varchar(30)  not null,
    series          varchar(20)  not null,
    year            integer      not null,
    serial          integer      not null check (serial > 0),
    number          varchar(100) not null,
    title           varchar(100) not null,
    issued_on       date         not null,
    issued_by       varchar(100) not null,
    docx_file       bigint       not null,
    pdf_file        bigint       not null,
    dispatched_on   date,
    dispatched_by   varchar(20),                       -- channel
    dispatch_note   varchar(300),
    served_on       date,
    service_note    varchar(300),
    void_reason     varchar(300),
    unique (organ_id, series, year, serial),
    check (dispatched_on is null or dispatched_on >= issued_on),
    check ((dispatched_on is null) = (dispatched_by is null)),
    check (served_on is null or served_on >= dispatched_on)
);

create index request_letter_by_request on request_letter (request_id, id);

-- Receipt numbers (登记编号). A prefix may serve several organs: a number is one request's in the whole register.
create table request_receipt_series (
    prefix varchar(6) not null,
    year   integer    not null,
    last   integer    not null check (last > 0),
    primary key (prefix, year)
);
