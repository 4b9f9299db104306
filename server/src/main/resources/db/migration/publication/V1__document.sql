-- Documents and their editions, approval, secrecy review.
--
-- THE RULE OF THIS FILE: nothing is public without a signed secrecy review of exactly these words
-- (保守国家秘密法 art. 35; 实施条例 art. 42: item by item, reviewed before it is published). The database itself refuses,
-- whoever asks: triggers guard document.public_edition, and the portal reads nothing but the view public_document.

-- A batch of reposted documents (转载): one signed review and one approval for all of them.
create table document_batch (
    id          bigint       generated always as identity primary key,
    organ_id    bigint       not null,
    name        varchar(200) not null,
    section     varchar(60)  not null,
    stage       varchar(20)  not null check (stage in ('COLLECTED', 'PUBLISHED', 'DISCARDED')),
    opened_by   bigint       not null,
    opened_name varchar(60)  not null,
    opened_at   timestamptz  not null,
    sm3         char(64),                                 -- over all its editions, as signed
    approved_by bigint,
    approved_name varchar(60),
    approved_at timestamptz,
    opinion     varchar(1000),
    version     int          not null default 0
);

-- Files of a batch that were not taken in, with the reason.
create table document_batch_refused (
    id       bigint        generated always as identity primary key,
    batch_id bigint        not null references document_batch (id),
    file     varchar(300)  not null,
    reason   varchar(1000) not null
);

create table document (
    id                 bigint       generated always as identity primary key,
    organ_id           bigint       not null,
    unit_id            bigint,
    kind               varchar(40)  not null,             -- a file in kinds/
    section            varchar(60)  not null,             -- slug of a section
    author_id          bigint       not null,
    author_name        varchar(60)  not null,
    stage              varchar(20)  not null check (stage in
        ('DRAFT', 'CHECKING', 'REVIEWING', 'APPROVING', 'BATCHED', 'PUBLISHED', 'WITHDRAWN', 'KEPT', 'DISCARDED')),
    edition            int          not null default 1,   -- the newest: the one in work
    public_edition     int,                               -- the one the public reads; null when none
    index_number       varchar(60)  unique,               -- 索引号: given once, never changed, never reused
    first_published_on date,
    amended_on         date,                              -- 已修改
    repealed_on        date,                              -- 废止
    expired_on         date,                              -- 失效
    batch_id           bigint       references document_batch (id),
    created_at         timestamptz  not null,
    changed_at         timestamptz  not null,
    changed_name       varchar(60)  not null,
    version            int          not null default 0
);

create index document_by_organ on document (organ_id, stage, changed_at desc);
create index document_by_batch on document (batch_id) where batch_id is not null;
create index document_by_section on document (section, kind) where public_edition is not null;

-- One state of a document (版本). In work it changes with every save; once public it never changes again.
create table document_edition (
    id               bigint        generated always as identity primary key,
    document_id      bigint        not null references document (id),
    number           int           not null check (number > 0),
    title            varchar(300)  not null check (title <> ''),
    summary          varchar(1000) not null default '',
    body_format      varchar(10)   not null check (body_format in ('PLAIN', 'HTML')),
    body_source      text          not null,              -- as typed
    body_html        text          not null,              -- as shown, cleaned
    issuing_organ    varchar(200)  not null default '',   -- 发文机关
    document_number  varchar(100)  not null default '',   -- 发文字号
    document_date    date,                                -- 成文日期
    effective_from   date,                                -- 生效日期
    expires_on       date,                                -- 有效期至, last day included
    subject_class    varchar(60)   not null default '',   -- 主题分类
    keywords         varchar(300)  not null default '',
    source           varchar(300)  not null default '',   -- 转载来源
    attribute        varchar(20)   not null check (attribute in ('PROACTIVE', 'UPON_REQUEST', 'WITHHELD')),
    ground           varchar(60)   not null default '',   -- 政府信息公开条例 arts. 14-16
    ground_note      varchar(1000) not null default '',
    attachments      jsonb         not null default '[]', -- [{file, name, type, size, sm3}]
    relations        jsonb         not null default '[]', -- [{kind, document}]
    writers          bigint[]      not null,              -- everyone who wrote on it
    revises          int           not null default 0,    -- the edition it began from
    sm3              char(64)      not null,              -- of its canonical text
    content_sha256   bytea         not null,              -- the database's own digest, set by trigger
    published_at     timestamptz,
    unique (document_id, number)
);

create index document_edition_by_number on document_edition (document_number) where document_number <> '';
create index document_edition_by_title on document_edition (title);
create index document_edition_by_date on document_edition (document_date);

alter table document add foreign key (id, edition) references document_edition (document_id, number)
    deferrable initially deferred;
alter table document add foreign key (id, public_edition) references document_edition (document_id, number)
    deferrable initially deferred;

-- Every step with opinion, person and time: the approval ledger (审核台账).
create table document_step (
    id          bigint        generated always as identity primary key,
    document_id bigint        not null references document (id),
    edition     int           not null,
    step        varchar(20)   not null,
    from_stage  varchar(20)   not null,
    to_stage    varchar(20)   not null,
    opinion     varchar(1000) not null default '',
    person_id   bigint        not null,
    person_name varchar(60)   not null,
    at          timestamptz   not null,
    sm3         char(64)      not null
);

create index document_step_by_document on document_step (document_id, at);
create index document_step_by_time on document_step (at);

-- The signed secrecy review (保密审查): of one edition, or of all editions of a batch at once.
create table document_secrecy_review (
    id             bigint        generated always as identity primary key,
    organ_id       bigint        not null,
    document_id    bigint        references document (id),
    batch_id       bigint        references document_batch (id),
    person_id      bigint        not null,
    person_name    varchar(60)   not null,
    signed_at      timestamptz   not null,
    conclusion     varchar(20)   not null check (conclusion in ('MAY_BE_PUBLIC', 'MUST_NOT_BE_PUBLIC', 'REFERRED')),
    basis          varchar(1000) not null check (basis <> ''),
    sm3            char(64)      not null,
    transaction_id xid8          not null default pg_current_xact_id(),
    check ((document_id is null) <> (batch_id is null))
);

create index document_secrecy_review_by_document on document_secrecy_review (document_id);

-- What exactly was signed. Rows join a review in its own transaction only.
create table document_secrecy_review_edition (
    review_id      bigint   not null references document_secrecy_review (id),
    edition_id     bigint   not null references document_edition (id),
    sm3            char(64) not null,
    content_sha256 bytea    not null,                     -- copied by trigger from the edition
    primary key (review_id, edition_id)
);

create index document_secrecy_review_edition_by_edition on document_secrecy_review_edition (edition_id);

-- A hit of the screening that is no obstacle, with the reason.
create table document_screening_answer (
    id          bigint       generated always as identity primary key,
    document_id bigint       not null references document (id),
    edition     int          not null,
    hit         char(64)     not null,                    -- SM3 of place and hit: never the personal data itself
    reason      varchar(500) not null check (reason <> ''),
    person_id   bigint       not null,
    person_name varchar(60)  not null,
    at          timestamptz  not null,
    unique (document_id, edition, hit)
);

create table document_withdrawal (
    id          bigint        generated always as identity primary key,
    document_id bigint        not null references document (id),
    edition_id  bigint        not null unique references document_edition (id),
    reason      varchar(20)   not null check (reason in ('ERROR', 'LAPSED', 'SECRECY', 'PRIVACY', 'OTHER')),
    note        varchar(1000) not null check (note <> ''),
    person_id   bigint        not null,
    person_name varchar(60)   not null,
    at          timestamptz   not null
);

create index document_withdrawal_by_document on document_withdrawal (document_id);

-- How public documents refer to each other; written when an edition becomes public.
create table document_relation (
    document_id bigint      not null references document (id),
    kind        varchar(20) not null check (kind in ('AMENDS', 'REPEALS', 'INTERPRETS')),
    target_id   bigint      not null references document (id),
    primary key (document_id, kind, target_id)
);

create index document_relation_by_target on document_relation (target_id);

-- Serials of index numbers: per organ and year, without gaps because they are counted in the publishing transaction.
create table document_index_series (
    organ_id bigint not null,
    year     int    not null,
    last     int    not null check (last > 0),
    primary key (organ_id, year)
);

-- Guards ------------------------------------------------------------------------------------------------------------

create function document_edition_content(e document_edition) returns bytea language sql stable as $$
    select sha256(convert_to(jsonb_build_array(e.document_id, e.number, e.title, e.summary, e.body_html,
        e.issuing_organ, e.document_number, e.document_date, e.effective_from, e.expires_on, e.subject_class,
        e.keywords, e.source, e.attribute, e.ground, e.ground_note, e.attachments, e.relations)::text, 'UTF8'))
$$;

create function document_edition_before() returns trigger language plpgsql as $$
begin
    new.content_sha256 := document_edition_content(new);
    if tg_op = 'UPDATE' then
        if old.published_at is not null
            and (new.content_sha256 <> old.content_sha256 or new.sm3 <> old.sm3
                 or new.published_at is distinct from old.published_at) then
            raise exception 'edition % of document % has been public and is closed', old.number, old.document_id
                using errcode = 'check_violation';
        end if;
    end if;
    return new;
end $$;

create trigger document_edition_before before insert or update on document_edition
    for each row execute function document_edition_before();

create function document_secrecy_review_edition_before() returns trigger language plpgsql as $$
declare
    e document_edition;
begin
    if not exists (select 1 from document_secrecy_review r
                    where r.id = new.review_id and r.transaction_id = pg_current_xact_id()) then
        raise exception 'secrecy review % is signed and closed', new.review_id using errcode = 'check_violation';
    end if;
    select * into e from document_edition where id = new.edition_id;
    if e.sm3 is distinct from new.sm3 then
        raise exception 'the signature is not of edition %', new.edition_id using errcode = 'check_violation';
    end if;
    new.content_sha256 := e.content_sha256;
    return new;
end $$;

create trigger document_secrecy_review_edition_before before insert on document_secrecy_review_edition
    for each row execute function document_secrecy_review_edition_before();

-- True if the newest signed review of the edition allows it and is of exactly these words.
create function document_edition_reviewed(e document_edition) returns boolean language sql stable as $$
    select coalesce((
        select r.conclusion = 'MAY_BE_PUBLIC' and c.sm3 = e.sm3 and c.content_sha256 = e.content_sha256
          from document_secrecy_review_edition c join document_secrecy_review r on r.id = c.review_id
         where c.edition_id = e.id
         order by r.id desc limit 1), false)
$$;

create function document_before() returns trigger language plpgsql as $$
declare
    e document_edition;
begin
    if tg_op = 'UPDATE' and old.index_number is not null and new.index_number is distinct from old.index_number then
        raise exception 'the index number of document % never changes', old.id using errcode = 'check_violation';
    end if;
    if new.public_edition is null then
        return new;
    end if;
    select * into e from document_edition where document_id = new.id and number = new.public_edition;
    if e.id is null or e.attribute <> 'PROACTIVE' then
        raise exception 'document % is not for proactive disclosure', new.id using errcode = 'check_violation';
    end if;
    if not document_edition_reviewed(e) then
        raise exception 'document % has no signed secrecy review of edition %', new.id, new.public_edition
            using errcode = 'check_violation';
    end if;
    if exists (select 1 from document_withdrawal w where w.edition_id = e.id) then
        raise exception 'edition % of document % has been withdrawn', new.public_edition, new.id
            using errcode = 'check_violation';
    end if;
    if new.index_number is null or new.first_published_on is null or e.published_at is null then
        raise exception 'document % lacks its index number or day of publication', new.id
            using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger document_before before insert or update on document
    for each row execute function document_before();

create function document_record_closed() returns trigger language plpgsql as $$
begin
    raise exception 'records in % are never changed', tg_table_name using errcode = 'check_violation';
end $$;

create trigger document_step_closed before update or delete on document_step
    for each row execute function document_record_closed();
create trigger document_secrecy_review_closed before update or delete on document_secrecy_review
    for each row execute function document_record_closed();
create trigger document_secrecy_review_edition_closed before update or delete on document_secrecy_review_edition
    for each row execute function document_record_closed();
create trigger document_withdrawal_closed before update or delete on document_withdrawal
    for each row execute function document_record_closed();
create trigger document_step_kept before truncate on document_step
    for each statement execute function document_record_closed();
create trigger document_secrecy_review_kept before truncate on document_secrecy_review
    for each statement execute function document_record_closed();
create trigger document_secrecy_review_edition_kept before truncate on document_secrecy_review_edition
    for each statement execute function document_record_closed();
create trigger document_withdrawal_kept before truncate on document_withdrawal
    for each statement execute function document_record_closed();

-- What the public reads. Everything outside this module reads public documents here and nowhere else.
create view public_document as
select d.id, e.id as edition_id, e.number as edition, d.organ_id, d.unit_id, d.kind, d.section, d.batch_id,
       d.index_number, d.first_published_on, e.published_at, d.amended_on, d.repealed_on, d.expired_on,
       e.title, e.summary, e.body_html, e.issuing_organ, e.document_number, e.document_date, e.effective_from,
       e.expires_on, e.subject_class, e.keywords, e.source, e.attachments
  from document d
  join document_edition e on e.document_id = d.id and e.number = d.public_edition
 where e.attribute = 'PROACTIVE'
   and exists (select 1
                 from document_secrecy_review_edition c
                 join document_secrecy_review r on r.id = c.review_id
                where c.edition_id = e.id and c.sm3 = e.sm3 and c.content_sha256 = e.content_sha256
                  and r.conclusion = 'MAY_BE_PUBLIC'
                  and not exists (select 1 from document_secrecy_review_edition newer
                                   where newer.edition_id = e.id and newer.review_id > c.review_id))
   and not exists (select 1 from document_withdrawal w where w.edition_id = e.id);

-- Withdrawn documents as the public sees them: without a title where secrecy or privacy was the reason.
create view public_document_tombstone as
select d.id, d.index_number, d.section, w.reason, w.at as withdrawn_at,
       case when w.reason in ('SECRECY', 'PRIVACY') then null else e.title end as title,
       case when w.reason in ('SECRECY', 'PRIVACY') then null else w.note end as note
  from document d
  join document_withdrawal w on w.document_id = d.id
  join document_edition e on e.id = w.edition_id
 where d.public_edition is null
   and w.id = (select max(id) from document_withdrawal where document_id = d.id);

create view public_document_relation as
select r.document_id, r.kind, r.target_id
  from document_relation r
 where exists (select 1 from public_document p where p.id = r.document_id)
   and exists (select 1 from public_document p where p.id = r.target_id);

create index document_edition_by_publication on document_edition (published_at desc) where published_at is not null;

-- Validity (有效性) on a day: the only definition. Days of repeal and lapse are the first day without force, expires_on
-- is the last day with it.
create function document_validity(day date, effective_from date, expires_on date, amended_on date, repealed_on date,
        expired_on date) returns varchar language sql immutable as $$
    select case when repealed_on <= day then 'REPEALED'
                when expired_on <= day or expires_on < day then 'EXPIRED'
                when effective_from > day then 'NOT_YET'
                when amended_on <= day then 'AMENDED'
                else 'IN_FORCE' end
$$;
