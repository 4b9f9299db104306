-- A reasonable delay told to the applicant (art. 35): many or frequent requests with a reason, which cannot be answered in time.
create table request_delay (
    request_id bigint       not null primary key references request,
    told_on    date         not null,
    until_on   date         not null,
    reason     varchar(500) not null,
    check (until_on > told_on)
);
