-- New query codes (查询码) on their way: a new one holds beside the old one until it is first used, then alone.
create table request_new_code (
    request_id bigint      not null primary key references request,
    query_code varchar(20) not null,
    made_at    timestamptz not null
);

-- Who says that they have lost a code. Looked at by a timer, so that the answer says nothing of whether it is true, not
-- even by its time; only keyed digests of what was given are kept, and only until then.
create table request_code_asking (
    id             bigint      generated always as identity primary key,
    receipt_number varchar(40) not null,
    name_mark      char(64)    not null,
    identity_mark  char(64)    not null,
    asked_at       timestamptz not null
);
