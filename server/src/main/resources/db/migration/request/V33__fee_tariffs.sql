-- Tariffs of the processing fee that a region has set (信息处理费地方标准); without one the national one of 国办函〔2020〕109号 applies.
create table request_fee_tariff (
    id            bigint       generated always as identity primary key,
    organ_id      bigint       not null,
    name          varchar(200) not null,
    source        varchar(300) not null,               -- who set it, by which document
    in_force_from date         not null,
    ends_on       date,                                -- the last day it applies; null: until another one does
    entered_name  varchar(100) not null,
    entered_at    timestamptz  not null,
    unique (organ_id, in_force_from),
    check (ends_on is null or ends_on >= in_force_from - 1)
);

create table request_fee_tier (
    tariff_id  bigint      not null references request_fee_tariff,
    basis      varchar(12) not null check (basis in ('BY_REQUEST', 'BY_PAGE')),
    from_unit  integer     not null check (from_unit > 0),
    each_yuan  integer     not null check (each_yuan >= 0),
    step_units integer     not null check (step_units >= 0),
    rise_yuan  integer     not null check (rise_yuan >= 0),
    primary key (tariff_id, basis, from_unit),
    check ((step_units = 0) = (rise_yuan = 0))
);

-- By which tariff a fee was asked for, and what of it was given up (减免), when and by whom.
alter table request_fee
    add column tariff       varchar(600) not null default '政府信息公开信息处理费管理办法（国办函〔2020〕109号）',
    add column reduced_yuan integer      not null default 0,
    add column reduced_on   date,
    add column decided_by   varchar(100),
    add check (reduced_yuan >= 0 and reduced_yuan < amount_yuan),
    add check ((reduced_yuan > 0) = (reduced_on is not null));

alter table request_fee alter column tariff drop default;
