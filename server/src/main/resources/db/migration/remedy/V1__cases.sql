-- Reconsideration and litigation about disclosure (复议、诉讼): what table four of the annual report counts.
create table remedy_case (
    id             bigint        generated always as identity primary key,
    organ_id       bigint        not null,
    procedure      varchar(30)   not null
        check (procedure in ('RECONSIDERATION', 'DIRECT', 'AFTER_RECONSIDERATION')),
    case_number    varchar(100)  not null,
    authority      varchar(200)  not null,
    party          varchar(200)  not null,
    subject        varchar(1000) not null,
    request_number varchar(40)   not null,
    filed_on       date          not null,
    result         varchar(20)   not null check (result in ('UPHELD', 'CORRECTED', 'OTHER', 'PENDING')),
    concluded_on   date,
    note           varchar(1000) not null,
    version        integer       not null default 0,
    check ((result = 'PENDING') = (concluded_on is null)),
    check (concluded_on is null or concluded_on >= filed_on)
);

create index remedy_case_by_organ on remedy_case (organ_id, filed_on);
