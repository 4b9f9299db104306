-- Annual reports (政府信息公开条例 arts. 49-50) and what they are made from.

-- Figures of matters that live in other systems (permits, penalties, coercion, charges): dated, with source and person.
-- What nobody entered is blank, never zero: a unit that had none enters 0 and says so.
create table report_figure (
    id              bigint        generated always as identity primary key,
    organ_id        bigint        not null,
    unit_id         bigint,
    cell            varchar(80)   not null,             -- as in the form, e.g. proactive/permits/decisions
    from_on         date          not null,
    to_on           date          not null,             -- last day included
    value           numeric(18,4) not null,
    source          varchar(300)  not null,             -- where the figure comes from
    entered_by      bigint        not null,
    entered_by_name varchar(60)   not null,
    entered_at      timestamptz   not null,
    voided_at       timestamptz,
    voided_by_name  varchar(60),
    void_reason     varchar(300),
    check (from_on <= to_on),
    check (extract(year from from_on) = extract(year from to_on)),
    check ((voided_at is null) = (void_reason is null))
);

create index report_figure_by_cell on report_figure (organ_id, cell, from_on) where voided_at is null;

-- What the first year with this system starts from, entered once: requests carried over, documents in force.
create table report_opening (
    organ_id        bigint        not null,
    year            int           not null,             -- the first year; the figure stands at its 1 January
    cell            varchar(80)   not null,
    value           numeric(18,4) not null check (value >= 0),
    source          varchar(300)  not null,
    entered_by_name varchar(60)   not null,
    entered_at      timestamptz   not null,
    primary key (organ_id, year, cell)
);

create table report (
    id           bigint       generated always as identity primary key,
    organ_id     bigint       not null,
    year         int          not null check (year >= 2019),
    title        varchar(200) not null,
    preface      text         not null,
    stage        varchar(20)  not null check (stage in ('DRAFT', 'IN_APPROVAL', 'FROZEN')),
    document_id  bigint,                                -- the document that carries it through approval
    started_at   timestamptz  not null,
    changed_at   timestamptz  not null,
    changed_by   varchar(60)  not null,
    frozen_at    timestamptz,
    version      int          not null default 0,
    unique (organ_id, year),
    check (stage <> 'IN_APPROVAL' or document_id is not null),
    check ((stage = 'FROZEN') = (frozen_at is not null))
);

create table report_section (
    report_id bigint      not null references report (id),
    section   varchar(20) not null check (section in
                  ('OVERVIEW', 'PROACTIVE', 'REQUESTS', 'REMEDIES', 'PROBLEMS', 'OTHER_MATTERS')),
    body      text        not null,
    primary key (report_id, section)
);

-- The figures as submitted; after publication they answer for the year whatever the registers say later.
create table report_cell (
    report_id bigint        not null references report (id),
    cell      varchar(80)   not null,
    value     numeric(18,4),                            -- null: blank
    primary key (report_id, cell)
);

create function report_is_frozen() returns trigger language plpgsql as $$
declare
    frozen boolean;
begin
    if tg_table_name = 'report' then
        frozen := old.stage = 'FROZEN';
    else
        select stage = 'FROZEN' into frozen from report where id = coalesce(old.report_id, new.report_id);
    end if;
    if frozen then
        raise exception 'a published annual report is frozen';
    end if;
    return coalesce(new, old);
end $$;

create trigger report_frozen before update or delete on report for each row execute function report_is_frozen();
create trigger report_section_frozen before insert or update or delete on report_section
    for each row execute function report_is_frozen();
create trigger report_cell_frozen before insert or update or delete on report_cell
    for each row execute function report_is_frozen();
