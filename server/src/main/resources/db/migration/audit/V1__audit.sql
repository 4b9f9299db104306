-- The operation log (操作日志). Rows are only ever added; each carries the digest of its content and of the row before it,
-- and a seal made with a key that lies outside the database (GB/T 22239-2019, 安全审计: protected from deletion and change).
create table audit_entry (
    number      bigint        not null primary key check (number > 0),
    at          timestamptz   not null,
    person_id   bigint        not null,          -- 0: the system itself
    person_name varchar(60)   not null,
    organ_id    bigint        not null,
    act         varchar(60)   not null,
    subject     varchar(100)  not null,
    detail      varchar(1000) not null,
    previous    char(64)      not null,
    hash        char(64)      not null,
    seal        char(64)      not null
);

create index audit_entry_by_person on audit_entry (person_id, number);
create index audit_entry_by_act on audit_entry (act, number);
create index audit_entry_by_subject on audit_entry (subject varchar_pattern_ops, number);
create index audit_entry_by_time on audit_entry (at);

-- The head of the chain: how many rows there are, and the digest of the last. One row, sealed like the others.
create table audit_head (
    one_row     boolean       not null primary key default true check (one_row),
    entry_count bigint        not null check (entry_count >= 0),
    last_hash   char(64)      not null,
    seal        char(64)                         -- null until the first entry
);

insert into audit_head (entry_count, last_hash) values (0, repeat('0', 64));

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception '操作日志只能追加，不能修改或者删除（%）', tg_op using errcode = 'restrict_violation';
end
$$;

create trigger audit_entry_unchanged before update or delete on audit_entry
    for each row execute function audit_is_append_only();
create trigger audit_entry_kept before truncate on audit_entry
    for each statement execute function audit_is_append_only();
create trigger audit_head_kept before delete on audit_head
    for each row execute function audit_is_append_only();
create trigger audit_head_not_emptied before truncate on audit_head
    for each statement execute function audit_is_append_only();
