-- Reminders of due days (期限提醒). An organ has one round a day: the row is written in the transaction of its digests, so
-- that neither a restart nor a second server reminds again.
create table reminder_round (
    organ_id bigint      not null,
    on_day   date        not null,
    made_at  timestamptz not null,
    primary key (organ_id, on_day)
);

-- What a person was reminded of on a day: a thing once.
create table reminder (
    organ_id    bigint       not null,
    on_day      date         not null,
    person_id   bigint       not null,
    subject     varchar(30)  not null,
    subject_id  bigint       not null,
    named       varchar(100) not null,                 -- without personal data
    href        varchar(300) not null check (href like '/%'),
    due_on      date         not null,
    remaining   integer      not null,                 -- working days, negative when past
    provisional boolean      not null,
    primary key (person_id, on_day, subject, subject_id),
    foreign key (organ_id, on_day) references reminder_round (organ_id, on_day)
);
