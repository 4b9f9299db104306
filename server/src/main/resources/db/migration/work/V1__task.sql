-- What waits for whom (待办). A task is for one person, or for whoever holds a role in an organ (or in one of its units).
create table task (
    id          bigint        generated always as identity primary key,
    subject     varchar(30)   not null,              -- document, request, report, ...
    subject_id  bigint        not null,
    step        varchar(40)   not null,              -- what is to be done, in the subject's own words
    sentence    varchar(500)  not null,
    href        varchar(300)  not null check (href like '/%'),
    organ_id    bigint        not null,
    unit_id     bigint,
    role        varchar(40),
    person_id   bigint,
    due_on      date,
    opened_at   timestamptz   not null,
    closed_at   timestamptz,
    closed_by   bigint,
    check (role is not null or person_id is not null)
);

create index task_open_by_person on task (person_id, due_on) where closed_at is null;
create index task_open_by_role on task (organ_id, role, due_on) where closed_at is null;
create index task_by_subject on task (subject, subject_id) where closed_at is null;
