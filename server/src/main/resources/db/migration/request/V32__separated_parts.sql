-- The parts of information that is disclosed in part (区分处理), art. 37: each given, or withheld on a ground of arts. 14-16.
create table request_answer_part (
    request_id bigint        not null references request_answer,
    position   integer       not null check (position > 0),
    part       varchar(500)  not null,
    given      boolean       not null,
    ground     varchar(40),
    reason     varchar(1000) not null,
    primary key (request_id, position),
    check (given = (ground is null))
);

-- Which organ to turn to (art. 36 item 5), as the letter tells it.
create table request_answer_referral (
    request_id bigint       not null primary key references request_answer,
    organ      varchar(200) not null,                  -- empty when it cannot be told
    address    varchar(300) not null,
    telephone  varchar(60)  not null,
    note       varchar(500) not null,                  -- why organ or contact is not known
    check (organ <> '' or note <> '')
);

-- The contacts of other organs that an office keeps for its letters (其他机关通讯录).
create table request_organ_contact (
    id           bigint       generated always as identity primary key,
    organ_id     bigint       not null,
    name         varchar(200) not null,
    address      varchar(300) not null,
    telephone    varchar(60)  not null,
    matters      varchar(500) not null,                -- what it is competent for
    changed_name varchar(100) not null,
    changed_at   timestamptz  not null,
    unique (organ_id, name)
);
