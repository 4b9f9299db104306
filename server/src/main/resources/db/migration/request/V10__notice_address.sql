-- Where an applicant wants notices (通知地址), if anywhere. The address lies in sealed_text.
create table request_notice_address (
    request_id    bigint       not null primary key references request,
    channel       varchar(10)  not null check (channel in ('EMAIL', 'SMS')),
    address_text  bigint       not null,
    address_shown varchar(120) not null,                   -- its middle covered
    given_at      timestamptz  not null
);
