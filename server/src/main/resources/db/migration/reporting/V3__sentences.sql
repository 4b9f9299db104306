-- What the catalog, the budget round and the inventory said of the year when the report was submitted.
create table report_sentence (
    report_id bigint        not null references report (id),
    name      varchar(20)   not null,           -- as written between braces in the narrative
    words     varchar(1000) not null,
    primary key (report_id, name)
);
