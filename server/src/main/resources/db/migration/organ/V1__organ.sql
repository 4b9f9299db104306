-- Organs (行政机关) and their units (内设机构), one tree. 政府信息公开条例 arts. 3, 4, 10, 54, 55.
create table organ (
    id          bigint       generated always as identity primary key,
    parent_id   bigint       references organ (id),
    kind        varchar(30)  not null,
    name        varchar(100) not null check (name <> ''),
    short_name  varchar(40)  not null default '',
    uscc        varchar(18)  not null default '',     -- 统一社会信用代码
    index_code  varchar(20)  not null default '',     -- front of the index number (索引号)
    government  boolean      not null default false,  -- publishes the report of its region by 31 March (art. 49)
    rule_making boolean      not null default false,  -- may issue rules (规章): table one of the annual report
    site        boolean      not null default false,  -- the portal is this organ's
    sort        int          not null default 0,
    closed_on   date,                                 -- first day on which it is no more
    version     int          not null default 0,
    check (kind <> 'UNIT' or parent_id is not null),
    check (kind <> 'UNIT' or not (site or government or rule_making)),
    check (parent_id <> id)
);

create unique index organ_one_site on organ (site) where site;
create index organ_by_parent on organ (parent_id, sort, id);

-- What every page, guide and letter repeats of an organ (art. 12). Every save is a new row; the newest counts.
create table organ_record (
    id             bigint       generated always as identity primary key,
    organ_id       bigint       not null references organ (id),
    recorded_at    timestamptz  not null,
    recorded_by    varchar(60)  not null,
    office_name    varchar(100) not null default '',  -- 政府信息公开工作机构 (art. 4)
    address        varchar(200) not null default '',
    postcode       varchar(6)   not null default '',
    telephone      varchar(60)  not null default '',
    fax            varchar(60)  not null default '',
    email          varchar(100) not null default '',
    hours          varchar(200) not null default '',
    site_name      varchar(60)  not null default '',
    site_address   varchar(200) not null default '',
    site_code      varchar(20)  not null default '',  -- 政府网站标识码
    icp            varchar(60)  not null default '',  -- ICP 备案号
    police         varchar(60)  not null default ''   -- 公安网备号
);

create index organ_record_newest on organ_record (organ_id, id desc);

-- Where requests are received and information can be read (受理点、查阅点; art. 25).
create table organ_reception_point (
    record_id bigint       not null references organ_record (id),
    position  int          not null,
    name      varchar(100) not null check (name <> ''),
    address   varchar(200) not null default '',
    telephone varchar(60)  not null default '',
    hours     varchar(200) not null default '',
    primary key (record_id, position)
);

-- The leading group for disclosure (政务公开领导小组), by date.
create table organ_leading_group (
    id                bigint       generated always as identity primary key,
    organ_id          bigint       not null references organ (id),
    name              varchar(100) not null check (name <> ''),
    founding_document varchar(200) not null,
    founded_on        date         not null,
    dissolved_on      date         check (dissolved_on >= founded_on),
    version           int          not null default 0
);

create unique index organ_one_leading_group on organ_leading_group (organ_id) where dissolved_on is null;

create table organ_leading_group_member (
    id          bigint      generated always as identity primary key,
    group_id    bigint      not null references organ_leading_group (id),
    duty        varchar(10) not null check (duty in ('HEAD', 'DEPUTY', 'MEMBER')),
    name        varchar(60) not null check (name <> ''),
    post        varchar(100) not null default '',
    from_on     date        not null,
    until_on    date        check (until_on >= from_on),   -- last day, included
    document    varchar(200) not null default ''           -- by which the change was made
);

create index organ_leading_group_member_by_group on organ_leading_group_member (group_id);

-- People (人员) and their posts.
create table person (
    id             bigint       generated always as identity primary key,
    organ_id       bigint       not null references organ (id),
    unit_id        bigint       references organ (id),
    name           varchar(60)  not null check (name <> ''),
    account        varchar(40)  not null,
    post_kind      varchar(20)  not null,                  -- 专职、兼职、购岗、外聘
    post           varchar(100) not null default '',
    telephone      varchar(60)  not null default '',
    post_ends_on   date,                                   -- last day; the account closes the day after
    created_at     timestamptz  not null,
    closed_at      timestamptz,
    closed_reason  varchar(200),
    last_sign_in_at timestamptz,
    version        int          not null default 0,
    check ((closed_at is null) = (closed_reason is null))
);

create unique index person_one_account on person (lower(account));
create index person_by_organ on person (organ_id, unit_id, id);

-- One named responsible person per unit, by date.
create table organ_responsible (
    id        bigint generated always as identity primary key,
    unit_id   bigint not null references organ (id),
    person_id bigint not null references person (id),
    from_on   date   not null,
    until_on  date   check (until_on >= from_on)
);

create unique index organ_one_responsible on organ_responsible (unit_id) where until_on is null;

create table person_role (
    id         bigint      generated always as identity primary key,
    person_id  bigint      not null references person (id),
    role       varchar(40) not null,
    granted_at timestamptz not null,
    granted_by bigint      not null,
    revoked_at timestamptz check (revoked_at >= granted_at),
    revoked_by bigint,
    check ((revoked_at is null) = (revoked_by is null))
);

create unique index person_role_once on person_role (person_id, role) where revoked_at is null;

-- The three administrators (三员) exclude one another and every business role (GB/T 22239-2019: separation of powers).
create function person_administrators_are_separate() returns trigger language plpgsql as $$
declare
    administrator constant text[] := array['SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR'];
begin
    if new.revoked_at is null and exists (
        select 1 from person_role other
         where other.person_id = new.person_id and other.revoked_at is null and other.role <> new.role
           and (new.role = any (administrator) or other.role = any (administrator)))
    then
        raise exception '三员互斥：管理员不得兼任其他角色' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger person_role_separate before insert or update on person_role
    for each row execute function person_administrators_are_separate();

-- Passwords, newest last; older ones are kept so that they are not taken again.
create table person_password (
    id          bigint       generated always as identity primary key,
    person_id   bigint       not null references person (id),
    hash        varchar(300) not null,
    set_at      timestamptz  not null,
    must_change boolean      not null
);

create index person_password_newest on person_password (person_id, id desc);

-- The second factor (RFC 6238). The secret is encrypted with a key that lies outside the database.
create table person_second_factor (
    person_id    bigint      not null primary key references person (id),
    secret       bytea       not null,
    made_at      timestamptz not null,
    confirmed_at timestamptz,                        -- null until the first code was shown
    used_step    bigint      not null default 0      -- the last time step accepted: a code counts once
);

create table person_second_factor_reset (
    id         bigint       generated always as identity primary key,
    person_id  bigint       not null references person (id),
    reset_at   timestamptz  not null,
    reset_by   bigint       not null,
    witness_id bigint       not null references person (id),  -- who confirmed that it is the person
    reason     varchar(300) not null check (reason <> ''),
    check (witness_id <> person_id and witness_id <> reset_by)
);

-- Failed sign-ins by account as typed, so that unknown accounts are treated like known ones.
create table person_sign_in_failure (
    account      varchar(60) not null primary key,
    failed_count int         not null,
    last_at      timestamptz not null,
    locked_until timestamptz
);

-- The code that unlocks the first-run page. One row while the system has no organ; printed once, kept as a digest.
create table organ_setup (
    one_row      boolean     not null primary key default true check (one_row),
    code_hash    char(64)    not null,
    made_at      timestamptz not null,
    failed_count int         not null default 0
);

-- A demonstration: set once, when a demonstration begins on an empty database. From then on every page says so, however
-- the server is started; and data without this row are never opened to everybody.
create table organ_demonstration (
    one_row boolean     not null primary key default true check (one_row),
    since   timestamptz not null
);
