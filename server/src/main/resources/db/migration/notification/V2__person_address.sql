-- Where officials want their daily digest (期限提醒), if anywhere. The address lies in sealed_text.
create table notification_person_address (
    person_id     bigint       not null primary key,
    channel       varchar(10)  not null check (channel in ('EMAIL', 'SMS')),
    address_text  bigint       not null,
    address_shown varchar(120) not null,
    given_at      timestamptz  not null
);
