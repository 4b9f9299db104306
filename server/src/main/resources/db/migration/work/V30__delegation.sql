-- Who takes the steps of somebody who is away (外出期间委托代办), in which of their roles and from when to when. It ends by
-- itself; only an early end is ever written into it.
create table delegation (
    id              bigint        generated always as identity primary key,
    organ_id        bigint        not null,
    absent_id       bigint        not null,
    absent_name     varchar(60)   not null,
    substitute_id   bigint        not null,
    substitute_name varchar(60)   not null,
    roles           varchar(40)[] not null check (cardinality(roles) > 0),
    first_on        date          not null,
    last_on         date          not null,             -- last day included
    reason          varchar(200)  not null check (reason <> ''),
    named_at        timestamptz   not null,
    named_by        bigint        not null,
    named_name      varchar(60)   not null,
    ended_at        timestamptz,
    ended_name      varchar(60),
    check (absent_id <> substitute_id),
    check (first_on <= last_on),
    check ((ended_at is null) = (ended_name is null))
);

create index delegation_by_organ on delegation (organ_id, id desc);
create index delegation_by_substitute on delegation (substitute_id, last_on) where ended_at is null;
create index delegation_by_absent on delegation (absent_id, last_on) where ended_at is null;

create function delegation_before() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.ended_at is null
        and row(new.id, new.organ_id, new.absent_id, new.absent_name, new.substitute_id, new.substitute_name, new.roles,
                new.first_on, new.last_on, new.reason, new.named_at, new.named_by, new.named_name)
          = row(old.id, old.organ_id, old.absent_id, old.absent_name, old.substitute_id, old.substitute_name, old.roles,
                old.first_on, old.last_on, old.reason, old.named_at, old.named_by, old.named_name) then
        return new;
    end if;
    raise exception 'records in % are never changed', tg_table_name using errcode = 'check_violation';
end $$;

create trigger delegation_before before update or delete on delegation
    for each row execute function delegation_before();
create trigger delegation_kept before truncate on delegation
    for each statement execute function delegation_before();
