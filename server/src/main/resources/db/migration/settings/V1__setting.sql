-- What an office may choose. Rows are only added: of those in force on a day, the latest day counts, then the latest row.
create table setting_value (
    id          bigint        generated always as identity primary key,
    organ_id    bigint        not null,
    key         varchar(80)   not null,
    value       varchar(4000),                   -- null: from this day on as the organ above has it, or as shipped
    from_on     date          not null,
    basis       varchar(300)  not null default '',
    recorded_at timestamptz   not null,
    recorded_by varchar(60)   not null
);

create index setting_value_in_force on setting_value (organ_id, key, from_on desc, id desc);
