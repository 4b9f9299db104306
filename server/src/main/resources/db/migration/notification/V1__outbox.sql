-- What waits to be sent, and what became of it (通知). The address lies in sealed_text; so does a sentence that only its
-- reader may know, until it is sent. A sentence that was sent is not kept.
create table notification_outbox (
    id            bigint       generated always as identity primary key,
    key           uuid         not null unique,            -- the same whenever the same notice is sent again
    organ_id      bigint       not null,
    channel       varchar(10)  not null check (channel in ('EMAIL', 'SMS')),
    address_text  bigint       not null,
    address_shown varchar(120) not null,                   -- its middle covered
    what          varchar(100) not null,
    about         varchar(60)  not null,
    subject       varchar(200) not null,
    sentence      varchar(2000),
    secret_text   bigint,
    state         varchar(10)  not null check (state in ('WAITING', 'SENT', 'GIVEN_UP', 'DROPPED')),
    put_at        timestamptz  not null,
    try_count     integer      not null default 0,
    next_try_at   timestamptz  not null,
    fault         varchar(30),
    ended_at      timestamptz,
    check ((state = 'WAITING') = (ended_at is null)),
    check ((state in ('SENT', 'DROPPED')) = (sentence is null and secret_text is null)),
    check (sentence is null or secret_text is null)
);

create index notification_outbox_waiting on notification_outbox (next_try_at, id) where state = 'WAITING';
create index notification_outbox_given_up on notification_outbox (organ_id, id) where state = 'GIVEN_UP';
