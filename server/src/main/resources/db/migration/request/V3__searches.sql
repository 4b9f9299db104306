-- Where information was looked for (检索记录), so that 不存在 can be defended (art. 36 item 4). Rows are added and never changed.
create table request_search (
    id          bigint        generated always as identity primary key,
    request_id  bigint        not null references request,
    place       varchar(200)  not null,
    words       varchar(500)  not null,
    found       boolean       not null,
    result      varchar(1000) not null,
    searched_on date          not null,
    searched_by varchar(100)  not null,
    recorded_at timestamptz   not null,
    by_id       bigint        not null
);

create index request_search_by_request on request_search (request_id, id);
