-- Holiday notices (放假安排). Never edited: a change within the year is a new version, the highest is in force.
create table holiday_notice (
    id               bigint       generated always as identity primary key,
    year             integer      not null check (year between 1999 and 2200),
    version          integer      not null check (version >= 1),
    number           varchar(100),
    number_verified  boolean      not null,
    source           varchar(300) not null,
    reason           varchar(500) not null,
    recorded_at      timestamptz  not null,
    recorded_by      bigint       not null,
    recorded_by_name varchar(100) not null,
    unique (year, version),
    check (number is not null or not number_verified)
);

-- The days a notice names: off, or worked in exchange (调休上班). Other days follow Monday to Friday.
create table holiday_day (
    notice_id bigint      not null references holiday_notice,
    day       date        not null,
    kind      varchar(4)  not null check (kind in ('off', 'work')),
    holiday   varchar(50) not null,
    primary key (notice_id, day)
);
