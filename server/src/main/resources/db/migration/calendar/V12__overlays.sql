-- What a region adds to the State Council's notices (全国年节及纪念日放假办法 art. 4). Never edited: a change is a new version,
-- the highest of a region and year is in force.
create table holiday_overlay (
    id               bigint       generated always as identity primary key,
    region           varchar(40)  not null,
    year             integer      not null check (year between 1999 and 2200),
    version          integer      not null check (version >= 1),
    number           varchar(100),
    number_verified  boolean      not null,
    source           varchar(300) not null,
    reason           varchar(500) not null,
    recorded_at      timestamptz  not null,
    recorded_by      bigint       not null,
    recorded_by_name varchar(100) not null,
    unique (region, year, version),
    check (number is not null or not number_verified)
);

create table holiday_overlay_day (
    overlay_id bigint      not null references holiday_overlay,
    day        date        not null,
    kind       varchar(4)  not null check (kind in ('off', 'work')),
    holiday    varchar(50) not null,
    primary key (overlay_id, day)
);
