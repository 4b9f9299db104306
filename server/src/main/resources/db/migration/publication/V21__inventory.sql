-- What is not public is listed too (不公开信息清单): with its legal ground (政府信息公开条例 arts. 14-16), what of arts.
-- 19-21 speaks for publishing it, and when it is to be re-assessed (art. 18 para. 2). A decided document that is not for
-- proactive disclosure stands here by itself; what lies outside the system is written down by hand.
create table document_inventory (
    id             bigint        generated always as identity primary key,
    organ_id       bigint        not null,
    unit_id        bigint,
    document_id    bigint        unique references document (id),
    kind           varchar(40)   not null,                -- a file in kinds/
    title          varchar(300)  not null check (title <> ''),
    formed_on      date,
    attribute      varchar(20)   not null check (attribute in ('UPON_REQUEST', 'WITHHELD')),
    ground         varchar(60)   not null default '',     -- arts. 14-16
    reason         varchar(1000) not null,
    interests      varchar(200)  not null default '',     -- art. 19
    local_items    varchar(500)  not null default '',     -- art. 21
    despite_reason varchar(1000) not null default '',     -- why it is not public although arts. 19-21 speak for it
    entered_name   varchar(60)   not null,
    entered_on     date          not null,
    assess_on      date          not null,                -- last day of the next re-assessment, included
    ended_on       date,                                  -- public since, or dropped
    version        int           not null default 0,
    check ((attribute = 'WITHHELD') = (ground <> ''))
);

create index document_inventory_by_organ on document_inventory (organ_id, ended_on, assess_on);

-- Each re-assessment (动态调整) with its decision. Never changed.
create table document_reassessment (
    id           bigint        generated always as identity primary key,
    inventory_id bigint        not null references document_inventory (id),
    decision     varchar(20)   not null check (decision in ('STAY', 'PUBLIC', 'UPON_REQUEST')),
    reason       varchar(1000) not null check (reason <> ''),
    was          varchar(20)   not null,                  -- its attribute before
    due_on       date          not null,
    decided_on   date          not null,
    person_id    bigint        not null,
    person_name  varchar(60)   not null
);

create index document_reassessment_by_inventory on document_reassessment (inventory_id);

create function document_reassessment_closed() returns trigger language plpgsql as $$
begin
    raise exception 'the record of a re-assessment stays' using errcode = 'check_violation';
end $$;

create trigger document_reassessment_closed before update or delete on document_reassessment
    for each row execute function document_reassessment_closed();

insert into document_inventory (organ_id, unit_id, document_id, kind, title, formed_on, attribute, ground, reason,
        entered_name, entered_on, assess_on)
select d.organ_id, d.unit_id, d.id, d.kind, e.title, e.document_date, e.attribute, e.ground, e.ground_note,
       d.changed_name, (d.changed_at at time zone 'Asia/Shanghai')::date,
       ((d.changed_at at time zone 'Asia/Shanghai') + interval '12 months')::date
  from document d join document_edition e on e.document_id = d.id and e.number = d.edition
 where d.stage = 'KEPT' and d.public_edition is null and (e.attribute = 'UPON_REQUEST' or e.ground <> '');
