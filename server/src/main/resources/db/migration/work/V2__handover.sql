-- Handovers (离职交接). A record is written once and never changed.
create table handover (
    id             bigint       generated always as identity primary key,
    organ_id       bigint       not null,
    from_id        bigint       not null,
    from_name      varchar(60)  not null,
    to_id          bigint       not null,
    to_name        varchar(60)  not null,
    reason         varchar(200) not null check (reason <> ''),
    account_closed boolean      not null,
    handed_over_at timestamptz  not null,
    by_id          bigint       not null,
    by_name        varchar(60)  not null,
    check (from_id <> to_id)
);

create index handover_by_organ on handover (organ_id, id desc);

create table handover_item (
    handover_id bigint       not null references handover (id),
    position    int          not null,
    kind        varchar(30)  not null,
    what        varchar(500) not null,
    standing    varchar(100) not null,
    href        varchar(300) not null,
    primary key (handover_id, position)
);

create function handover_record_closed() returns trigger language plpgsql as $$
begin
    raise exception 'records in % are never changed', tg_table_name using errcode = 'check_violation';
end $$;

create trigger handover_closed before update or delete on handover
    for each row execute function handover_record_closed();
create trigger handover_item_closed before update or delete on handover_item
    for each row execute function handover_record_closed();
create trigger handover_kept before truncate on handover
    for each statement execute function handover_record_closed();
create trigger handover_item_kept before truncate on handover_item
    for each statement execute function handover_record_closed();
