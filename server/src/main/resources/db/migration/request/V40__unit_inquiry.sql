-- What a unit of the organ is asked for a request (部门协办), and its reply.
create table request_unit_inquiry (
    id          bigint generated always as identity primary key,
    request_id  bigint        not null references request (id),
    unit_id     bigint        not null,
    unit_name   varchar(200)  not null,
    matter      varchar(2000) not null check (matter <> ''),
    due_on      date          not null,
    asked_at    timestamptz   not null,
    asked_by_id bigint        not null,
    asked_by    varchar(100)  not null,
    proposal    varchar(20) check (proposal in ('DISCLOSE', 'PARTLY', 'WITHHOLD', 'NOT_HELD', 'OTHER_UNIT')),
    reply       varchar(4000),
    replied_at  timestamptz,
    replied_by  varchar(100),
    noted_at    timestamptz,
    ended_at    timestamptz,
    end_reason  varchar(500),
    check ((replied_at is null) = (proposal is null)),
    check ((replied_at is null) = (reply is null)),
    check (noted_at is null or replied_at is not null),
    check (ended_at is null or replied_at is null),
    check ((ended_at is null) = (end_reason is null))
);

create index request_unit_inquiry_by_request on request_unit_inquiry (request_id);
create unique index request_unit_inquiry_open on request_unit_inquiry (request_id, unit_id)
    where replied_at is null and ended_at is null;
