-- A budget round (预决算公开): who must publish which of a year's budget papers, by when. From the day of approval the
-- period runs (政府信息公开条例 art. 26; 预算法 art. 14). The database refuses a round that is closed with something open.
create table catalog_budget_round (
    id                   bigint      generated always as identity primary key,
    organ_id             bigint      not null,
    year                 int         not null check (year between 2000 and 2199),
    approved_on          date        not null,                   -- 预算批准、批复之日
    accounts_approved_on date,                                   -- 上年度决算批准、批复之日
    period               int         not null check (period between 1 and 60),
    working_days         boolean     not null,                   -- the period counts working days, else calendar days
    due_on               date        not null,                   -- last day, included
    due_provisional      boolean     not null,
    accounts_due_on      date,
    accounts_provisional boolean     not null default false,
    opened_name          varchar(60) not null,
    opened_at            timestamptz not null,
    closed_on            date,
    closed_name          varchar(60) not null default '',
    version              int         not null default 0,
    unique (organ_id, year),
    check (approved_on < due_on),
    check ((accounts_approved_on is null) = (accounts_due_on is null)),
    check (accounts_approved_on < accounts_due_on)
);

-- Whose papers: a body (预算单位, affiliated institutions included), or a special fund (专项资金).
create table catalog_budget_subject (
    id          bigint       generated always as identity primary key,
    round_id    bigint       not null references catalog_budget_round (id),
    kind        varchar(10)  not null check (kind in ('ITSELF', 'UNIT', 'BELOW', 'AFFILIATED', 'FUND')),
    name        varchar(200) not null check (name <> ''),
    body_id     bigint,                                          -- an organ or unit of the system
    unit_id     bigint,                                          -- 责任部门; null: the disclosure office
    owner_id    bigint,                                          -- 责任人
    left_out_on date,                                            -- counted no more, with the reason
    left_reason varchar(500) not null default '',
    unique (round_id, name),
    check ((left_out_on is null) = (left_reason = '')),
    check (kind <> 'FUND' or body_id is null)
);

create index catalog_budget_subject_by_owner on catalog_budget_subject (owner_id) where owner_id is not null;

-- A statement instead of a paper. Public once another person has confirmed it.
create table catalog_budget_statement (
    id             bigint       generated always as identity primary key,
    subject_id     bigint       not null references catalog_budget_subject (id),
    thing          varchar(20)  not null,
    kind           varchar(14)  not null check (kind in ('NONE', 'NOT_APPLICABLE', 'ELSEWHERE')),
    reason         varchar(500) not null check (reason <> ''),
    link           varchar(500) not null default '',
    proposed_by    bigint       not null,
    proposed_name  varchar(60)  not null,
    proposed_on    date         not null,
    confirmed_by   bigint,
    confirmed_name varchar(60)  not null default '',
    confirmed_on   date,
    ended_on       date,                                         -- first day on which it holds no more
    ended_name     varchar(60)  not null default '',
    check ((kind = 'ELSEWHERE') = (link <> '')),
    check ((confirmed_by is null) = (confirmed_on is null)),
    check (confirmed_by <> proposed_by)
);

create index catalog_budget_statement_by_subject on catalog_budget_statement (subject_id);
create unique index catalog_budget_statement_standing on catalog_budget_statement (subject_id, thing)
    where ended_on is null;

-- One thing of one body or fund: settled by a public document or by a statement.
create table catalog_budget_entry (
    id           bigint      generated always as identity primary key,
    round_id     bigint      not null references catalog_budget_round (id),
    subject_id   bigint      not null references catalog_budget_subject (id),
    thing        varchar(20) not null check (thing in
        ('BUDGET', 'FUND_BUDGET', 'FINAL_ACCOUNTS', 'THREE_PUBLIC', 'ARRANGEMENT', 'RULES', 'ALLOCATION')),
    settled_on   date,
    document_id  bigint,
    statement_id bigint      references catalog_budget_statement (id),
    unique (subject_id, thing),
    check ((settled_on is null) = (document_id is null and statement_id is null)),
    check (document_id is null or statement_id is null)
);

create index catalog_budget_entry_by_round on catalog_budget_entry (round_id);
create index catalog_budget_entry_by_document on catalog_budget_entry (document_id) where document_id is not null;

create function catalog_budget_round_closes() returns trigger language plpgsql as $$
begin
    if new.closed_on is not null and exists (
        select 1 from catalog_budget_entry e join catalog_budget_subject s on s.id = e.subject_id
         where e.round_id = new.id and e.settled_on is null and s.left_out_on is null) then
        raise exception 'budget round % has something open', new.id using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger catalog_budget_round_closes before insert or update on catalog_budget_round
    for each row execute function catalog_budget_round_closes();
