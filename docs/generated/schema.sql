-- 由迁移脚本生成的数据库结构。

table audit_entry
    number bigint not null
    at timestamp with time zone not null
    person_id bigint not null
    person_name character varying(60) not null
    organ_id bigint not null
    act character varying(60) not null
    subject character varying(100) not null
    detail character varying(1000) not null
    previous character(64) not null
    hash character(64) not null
    seal character(64) not null
    CHECK ((number > 0))
    PRIMARY KEY (number)
    CREATE INDEX audit_entry_by_act on audit_entry USING btree (act, number)
    CREATE INDEX audit_entry_by_person on audit_entry USING btree (person_id, number)
    CREATE INDEX audit_entry_by_subject on audit_entry USING btree (subject varchar_pattern_ops, number)
    CREATE INDEX audit_entry_by_time on audit_entry USING btree (at)

table audit_head
    one_row boolean not null
    entry_count bigint not null
    last_hash character(64) not null
    seal character(64)
    CHECK ((entry_count >= 0))
    CHECK (one_row)
    PRIMARY KEY (one_row)

table catalog_budget_entry
    id bigint not null
    round_id bigint not null
    subject_id bigint not null
    thing character varying(20) not null
    settled_on date
    document_id bigint
    statement_id bigint
    CHECK (((document_id IS NULL) OR (statement_id IS NULL)))
    CHECK (((settled_on IS NULL) = ((document_id IS NULL) AND (statement_id IS NULL))))
    CHECK (((thing)::text = ANY ((ARRAY['BUDGET'::character varying, 'FUND_BUDGET'::character varying, 'FINAL_ACCOUNTS'::character varying, 'THREE_PUBLIC'::character varying, 'ARRANGEMENT'::character varying, 'RULES'::character varying, 'ALLOCATION'::character varying])::text[])))
    FOREIGN KEY (round_id) REFERENCES catalog_budget_round(id)
    FOREIGN KEY (statement_id) REFERENCES catalog_budget_statement(id)
    FOREIGN KEY (subject_id) REFERENCES catalog_budget_subject(id)
    PRIMARY KEY (id)
    UNIQUE (subject_id, thing)
    CREATE INDEX catalog_budget_entry_by_document on catalog_budget_entry USING btree (document_id) WHERE (document_id IS NOT NULL)
    CREATE INDEX catalog_budget_entry_by_round on catalog_budget_entry USING btree (round_id)
    CREATE UNIQUE INDEX catalog_budget_entry_subject_id_thing_key on catalog_budget_entry USING btree (subject_id, thing)

table catalog_budget_round
    id bigint not null
    organ_id bigint not null
    year integer not null
    approved_on date not null
    accounts_approved_on date
    period integer not null
    working_days boolean not null
    due_on date not null
    due_provisional boolean not null
    accounts_due_on date
    accounts_provisional boolean not null
    opened_name character varying(60) not null
    opened_at timestamp with time zone not null
    closed_on date
    closed_name character varying(60) not null
    version integer not null
    CHECK (((accounts_approved_on IS NULL) = (accounts_due_on IS NULL)))
    CHECK (((period >= 1) AND (period <= 60)))
    CHECK (((year >= 2000) AND (year <= 2199)))
    CHECK ((accounts_approved_on < accounts_due_on))
    CHECK ((approved_on < due_on))
    PRIMARY KEY (id)
    UNIQUE (organ_id, year)
    CREATE UNIQUE INDEX catalog_budget_round_organ_id_year_key on catalog_budget_round USING btree (organ_id, year)

table catalog_budget_statement
    id bigint not null
    subject_id bigint not null
    thing character varying(20) not null
    kind character varying(14) not null
    reason character varying(500) not null
    link character varying(500) not null
    proposed_by bigint not null
    proposed_name character varying(60) not null
    proposed_on date not null
    confirmed_by bigint
    confirmed_name character varying(60) not null
    confirmed_on date
    ended_on date
    ended_name character varying(60) not null
    CHECK ((((kind)::text = 'ELSEWHERE'::text) = ((link)::text <> ''::text)))
    CHECK (((confirmed_by IS NULL) = (confirmed_on IS NULL)))
    CHECK (((kind)::text = ANY ((ARRAY['NONE'::character varying, 'NOT_APPLICABLE'::character varying, 'ELSEWHERE'::character varying])::text[])))
    CHECK (((reason)::text <> ''::text))
    CHECK ((confirmed_by <> proposed_by))
    FOREIGN KEY (subject_id) REFERENCES catalog_budget_subject(id)
    PRIMARY KEY (id)
    CREATE INDEX catalog_budget_statement_by_subject on catalog_budget_statement USING btree (subject_id)
    CREATE UNIQUE INDEX catalog_budget_statement_standing on catalog_budget_statement USING btree (subject_id, thing) WHERE (ended_on IS NULL)

table catalog_budget_subject
    id bigint not null
    round_id bigint not null
    kind character varying(10) not null
    name character varying(200) not null
    body_id bigint
    unit_id bigint
    owner_id bigint
    left_out_on date
    left_reason character varying(500) not null
    CHECK ((((kind)::text <> 'FUND'::text) OR (body_id IS NULL)))
    CHECK (((kind)::text = ANY ((ARRAY['ITSELF'::character varying, 'UNIT'::character varying, 'BELOW'::character varying, 'AFFILIATED'::character varying, 'FUND'::character varying])::text[])))
    CHECK (((left_out_on IS NULL) = ((left_reason)::text = ''::text)))
    CHECK (((name)::text <> ''::text))
    FOREIGN KEY (round_id) REFERENCES catalog_budget_round(id)
    PRIMARY KEY (id)
    UNIQUE (round_id, name)
    CREATE INDEX catalog_budget_subject_by_owner on catalog_budget_subject USING btree (owner_id) WHERE (owner_id IS NOT NULL)
    CREATE UNIQUE INDEX catalog_budget_subject_round_id_name_key on catalog_budget_subject USING btree (round_id, name)

table catalog_duty
    id bigint not null
    item_id bigint not null
    occasion character varying(200) not null
    from_on date not null
    due_on date not null
    settled_on date
    document_id bigint
    statement_id bigint
    CHECK (((document_id IS NULL) OR (statement_id IS NULL)))
    CHECK (((settled_on IS NULL) = ((document_id IS NULL) AND (statement_id IS NULL))))
    CHECK ((from_on <= due_on))
    FOREIGN KEY (item_id) REFERENCES catalog_item(id)
    FOREIGN KEY (statement_id) REFERENCES catalog_statement(id)
    PRIMARY KEY (id)
    UNIQUE (item_id, from_on, occasion)
    CREATE INDEX catalog_duty_by_document on catalog_duty USING btree (document_id) WHERE (document_id IS NOT NULL)
    CREATE INDEX catalog_duty_open on catalog_duty USING btree (item_id, due_on) WHERE (settled_on IS NULL)
    CREATE UNIQUE INDEX catalog_duty_item_id_from_on_occasion_key on catalog_duty USING btree (item_id, from_on, occasion)

table catalog_fulfilment
    document_id bigint not null
    item_id bigint not null
    published_on date not null
    ended_on date
    FOREIGN KEY (item_id) REFERENCES catalog_item(id)
    PRIMARY KEY (document_id)
    CREATE INDEX catalog_fulfilment_by_item on catalog_fulfilment USING btree (item_id) WHERE (ended_on IS NULL)

table catalog_import
    id bigint not null
    organ_id bigint not null
    file_id bigint not null
    file_name character varying(300) not null
    added_count integer not null
    changed_count integer not null
    unchanged_count integer not null
    person_id bigint not null
    person_name character varying(60) not null
    at timestamp with time zone not null
    PRIMARY KEY (id)

table catalog_item
    id bigint not null
    organ_id bigint not null
    number integer not null
    field character varying(60) not null
    topic character varying(100) not null
    matter character varying(200) not null
    content character varying(2000) not null
    ground character varying(4000) not null
    time_limit character varying(500) not null
    body_name character varying(200) not null
    channels character varying(500) not null
    audience character varying(200) not null
    proactive boolean not null
    upon_request boolean not null
    county boolean not null
    township boolean not null
    unit_id bigint
    owner_id bigint
    cycle character varying(10) not null
    days integer not null
    yearly_by character varying(5)
    section character varying(60) not null
    statutory_item character varying(6)
    begun_on date not null
    closed_on date
    version integer not null
    CHECK ((((cycle)::text = 'YEARLY'::text) = (yearly_by IS NOT NULL)))
    CHECK (((body_name)::text <> ''::text))
    CHECK (((channels)::text <> ''::text))
    CHECK (((content)::text <> ''::text))
    CHECK (((cycle)::text = ANY ((ARRAY['AT_ONCE'::character varying, 'DAILY'::character varying, 'TWO_WEEKS'::character varying, 'MONTHLY'::character varying, 'QUARTERLY'::character varying, 'YEARLY'::character varying, 'ON_EVENT'::character varying])::text[])))
    CHECK (((days >= 0) AND (days <= 250)))
    CHECK (((ground)::text <> ''::text))
    CHECK (((matter)::text <> ''::text))
    CHECK (((statutory_item)::text ~ '^20-([1-9]|1[0-5])$'::text))
    CHECK (((time_limit)::text <> ''::text))
    CHECK (((topic)::text <> ''::text))
    CHECK (((yearly_by)::text ~ '^[01][0-9]-[0-3][0-9]$'::text))
    CHECK ((number > 0))
    CHECK ((proactive OR upon_request))
    PRIMARY KEY (id)
    UNIQUE (organ_id, field, topic, matter)
    CREATE INDEX catalog_item_by_owner on catalog_item USING btree (owner_id) WHERE (owner_id IS NOT NULL)
    CREATE UNIQUE INDEX catalog_item_organ_id_field_topic_matter_key on catalog_item USING btree (organ_id, field, topic, matter)

table catalog_statement
    id bigint not null
    item_id bigint not null
    kind character varying(14) not null
    year integer
    reason character varying(500) not null
    link character varying(500) not null
    proposed_by bigint not null
    proposed_name character varying(60) not null
    proposed_at timestamp with time zone not null
    confirmed_by bigint
    confirmed_name character varying(60) not null
    confirmed_on date
    ended_on date
    ended_name character varying(60) not null
    CHECK ((((kind)::text = 'ELSEWHERE'::text) = ((link)::text <> ''::text)))
    CHECK ((((kind)::text = 'NONE'::text) = (year IS NOT NULL)))
    CHECK (((confirmed_by IS NULL) = (confirmed_on IS NULL)))
    CHECK (((kind)::text = ANY ((ARRAY['NONE'::character varying, 'NOT_APPLICABLE'::character varying, 'ELSEWHERE'::character varying])::text[])))
    CHECK (((reason)::text <> ''::text))
    CHECK (((year >= 2000) AND (year <= 2199)))
    CHECK ((confirmed_by <> proposed_by))
    FOREIGN KEY (item_id) REFERENCES catalog_item(id)
    PRIMARY KEY (id)
    CREATE INDEX catalog_statement_by_item on catalog_statement USING btree (item_id)
    CREATE UNIQUE INDEX catalog_statement_open on catalog_statement USING btree (item_id) WHERE ((ended_on IS NULL) AND (confirmed_by IS NULL))

table delegation
    id bigint not null
    organ_id bigint not null
    absent_id bigint not null
    absent_name character varying(60) not null
    substitute_id bigint not null
    substitute_name character varying(60) not null
    roles character varying(40)[] not null
    first_on date not null
    last_on date not null
    reason character varying(200) not null
    named_at timestamp with time zone not null
    named_by bigint not null
    named_name character varying(60) not null
    ended_at timestamp with time zone
    ended_name character varying(60)
    CHECK (((ended_at IS NULL) = (ended_name IS NULL)))
    CHECK (((reason)::text <> ''::text))
    CHECK ((absent_id <> substitute_id))
    CHECK ((cardinality(roles) > 0))
    CHECK ((first_on <= last_on))
    PRIMARY KEY (id)
    CREATE INDEX delegation_by_absent on delegation USING btree (absent_id, last_on) WHERE (ended_at IS NULL)
    CREATE INDEX delegation_by_organ on delegation USING btree (organ_id, id DESC)
    CREATE INDEX delegation_by_substitute on delegation USING btree (substitute_id, last_on) WHERE (ended_at IS NULL)

table document
    id bigint not null
    organ_id bigint not null
    unit_id bigint
    kind character varying(40) not null
    section character varying(60) not null
    author_id bigint not null
    author_name character varying(60) not null
    stage character varying(20) not null
    edition integer not null
    public_edition integer
    index_number character varying(60)
    first_published_on date
    amended_on date
    repealed_on date
    expired_on date
    batch_id bigint
    created_at timestamp with time zone not null
    changed_at timestamp with time zone not null
    changed_name character varying(60) not null
    version integer not null
    CHECK ((((stage)::text <> 'PUBLISHED'::text) OR (public_edition IS NOT NULL)))
    CHECK (((stage)::text = ANY ((ARRAY['DRAFT'::character varying, 'CHECKING'::character varying, 'COUNTERSIGNING'::character varying, 'REVIEWING'::character varying, 'APPROVING'::character varying, 'SCHEDULED'::character varying, 'BATCHED'::character varying, 'PUBLISHED'::character varying, 'WITHDRAWN'::character varying, 'KEPT'::character varying, 'DISCARDED'::character varying])::text[])))
    FOREIGN KEY (batch_id) REFERENCES document_batch(id)
    FOREIGN KEY (id, edition) REFERENCES document_edition(document_id, number) DEFERRABLE INITIALLY DEFERRED
    FOREIGN KEY (id, public_edition) REFERENCES document_edition(document_id, number) DEFERRABLE INITIALLY DEFERRED
    PRIMARY KEY (id)
    UNIQUE (index_number)
    CREATE INDEX document_by_batch on document USING btree (batch_id) WHERE (batch_id IS NOT NULL)
    CREATE INDEX document_by_organ on document USING btree (organ_id, stage, changed_at DESC)
    CREATE INDEX document_by_section on document USING btree (section, kind) WHERE (public_edition IS NOT NULL)
    CREATE INDEX document_public_by_organ on document USING btree (organ_id, id) WHERE (public_edition IS NOT NULL)
    CREATE INDEX document_scheduled on document USING btree (id) WHERE ((stage)::text = 'SCHEDULED'::text)
    CREATE UNIQUE INDEX document_index_number_key on document USING btree (index_number)

table document_archive_hit
    id bigint not null
    organ_id bigint not null
    document_id bigint not null
    edition integer not null
    hit character(64) not null
    kind character varying(30) not null
    place character varying(400) not null
    shown character varying(400) not null
    suggestion character varying(400) not null
    list_version integer not null
    found_at timestamp with time zone not null
    decision character varying(10)
    reason character varying(500) not null
    decided_by bigint
    decided_name character varying(60) not null
    decided_at timestamp with time zone
    CHECK (((decision IS NULL) = (decided_by IS NULL)))
    CHECK (((decision IS NULL) OR ((reason)::text <> ''::text)))
    CHECK (((decision)::text = ANY ((ARRAY['KEPT'::character varying, 'CORRECTED'::character varying, 'WITHDRAWN'::character varying])::text[])))
    FOREIGN KEY (document_id) REFERENCES document(id)
    PRIMARY KEY (id)
    UNIQUE (document_id, edition, hit)
    CREATE INDEX document_archive_hit_open on document_archive_hit USING btree (organ_id, id) WHERE (decision IS NULL)
    CREATE UNIQUE INDEX document_archive_hit_document_id_edition_hit_key on document_archive_hit USING btree (document_id, edition, hit)

table document_archive_scan
    id bigint not null
    organ_id bigint not null
    organ_name character varying(200) not null
    list_version integer not null
    asked_at timestamp with time zone not null
    document_count integer not null
    last_document bigint not null
    finished_at timestamp with time zone
    PRIMARY KEY (id)
    CREATE INDEX document_archive_scan_open on document_archive_scan USING btree (id) WHERE (finished_at IS NULL)

table document_autosave
    person_id bigint not null
    place character varying(120) not null
    fields jsonb not null
    saved_at timestamp with time zone not null
    PRIMARY KEY (person_id, place)

table document_batch
    id bigint not null
    organ_id bigint not null
    name character varying(200) not null
    section character varying(60) not null
    stage character varying(20) not null
    opened_by bigint not null
    opened_name character varying(60) not null
    opened_at timestamp with time zone not null
    sm3 character(64)
    approved_by bigint
    approved_name character varying(60)
    approved_at timestamp with time zone
    opinion character varying(1000)
    version integer not null
    CHECK (((stage)::text = ANY ((ARRAY['COLLECTED'::character varying, 'PUBLISHED'::character varying, 'DISCARDED'::character varying])::text[])))
    PRIMARY KEY (id)

table document_batch_refused
    id bigint not null
    batch_id bigint not null
    file character varying(300) not null
    reason character varying(1000) not null
    FOREIGN KEY (batch_id) REFERENCES document_batch(id)
    PRIMARY KEY (id)

table document_budget_entry
    document_id bigint not null
    entry_id bigint not null
    FOREIGN KEY (document_id) REFERENCES document(id)
    PRIMARY KEY (document_id, entry_id)
    CREATE INDEX document_budget_entry_by_entry on document_budget_entry USING btree (entry_id)

table document_catalog_item
    document_id bigint not null
    item_id bigint not null
    duty_id bigint
    FOREIGN KEY (document_id) REFERENCES document(id)
    PRIMARY KEY (document_id)
    CREATE INDEX document_catalog_item_by_item on document_catalog_item USING btree (item_id)

table document_comment
    id bigint not null
    document_id bigint not null
    edition integer not null
    passage character varying(300) not null
    words character varying(1000) not null
    person_id bigint not null
    person_name character varying(60) not null
    at timestamp with time zone not null
    answer character varying(1000)
    answered_by character varying(60)
    answered_at timestamp with time zone
    CHECK (((answer IS NULL) = (answered_at IS NULL)))
    CHECK (((words)::text <> ''::text))
    FOREIGN KEY (document_id) REFERENCES document(id)
    PRIMARY KEY (id)
    CREATE INDEX document_comment_by_document on document_comment USING btree (document_id, edition)

table document_drawn_points
    document_id bigint not null
    points character(64) not null
    FOREIGN KEY (document_id) REFERENCES document(id)
    PRIMARY KEY (document_id)

table document_edition
    id bigint not null
    document_id bigint not null
    number integer not null
    title character varying(300) not null
    summary character varying(1000) not null
    body_format character varying(10) not null
    body_source text not null
    body_html text not null
    issuing_organ character varying(200) not null
    document_number character varying(100) not null
    document_date date
    effective_from date
    expires_on date
    subject_class character varying(60) not null
    keywords character varying(300) not null
    source character varying(300) not null
    attribute character varying(20) not null
    ground character varying(60) not null
    ground_note character varying(1000) not null
    attachments jsonb not null
    relations jsonb not null
    writers bigint[] not null
    revises integer not null
    sm3 character(64) not null
    content_sha256 bytea not null
    published_at timestamp with time zone
    publish_at timestamp with time zone
    route jsonb
    phase character varying(12) not null
    elements jsonb not null
    stated_on date
    stated_reason character varying(300) not null
    CHECK (((attribute)::text = ANY ((ARRAY['PROACTIVE'::character varying, 'UPON_REQUEST'::character varying, 'WITHHELD'::character varying])::text[])))
    CHECK (((body_format)::text = ANY ((ARRAY['PLAIN'::character varying, 'HTML'::character varying])::text[])))
    CHECK (((phase)::text = ANY ((ARRAY[''::character varying, 'DECISION'::character varying, 'EXECUTION'::character varying, 'MANAGEMENT'::character varying, 'SERVICE'::character varying, 'RESULT'::character varying])::text[])))
    CHECK (((stated_on IS NULL) = ((stated_reason)::text = ''::text)))
    CHECK (((title)::text <> ''::text))
    CHECK ((number > 0))
    FOREIGN KEY (document_id) REFERENCES document(id)
    PRIMARY KEY (id)
    UNIQUE (document_id, number)
    CREATE INDEX document_edition_by_date on document_edition USING btree (document_date)
    CREATE INDEX document_edition_by_number on document_edition USING btree (document_number) WHERE ((document_number)::text <> ''::text)
    CREATE INDEX document_edition_by_publication on document_edition USING btree (published_at DESC) WHERE (published_at IS NOT NULL)
    CREATE INDEX document_edition_by_series on document_edition USING btree (split_part((document_number)::text, '〔'::text, 1)) WHERE ((document_number)::text <> ''::text)
    CREATE INDEX document_edition_by_stated_day on document_edition USING btree (stated_on) WHERE (stated_on IS NOT NULL)
    CREATE INDEX document_edition_by_title on document_edition USING btree (title)
    CREATE UNIQUE INDEX document_edition_document_id_number_key on document_edition USING btree (document_id, number)

table document_edition_closed
    edition_id bigint not null
    reason character varying(500) not null
    person_id bigint not null
    person_name character varying(60) not null
    at timestamp with time zone not null
    CHECK (((reason)::text <> ''::text))
    FOREIGN KEY (edition_id) REFERENCES document_edition(id)
    PRIMARY KEY (edition_id)

table document_index_series
    organ_id bigint not null
    year integer not null
    last integer not null
    CHECK ((last > 0))
    PRIMARY KEY (organ_id, year)

table document_intake
    document_id bigint not null
    file_name character varying(300) not null
    losses jsonb not null
    person_name character varying(60) not null
    taken_at timestamp with time zone not null
    FOREIGN KEY (document_id) REFERENCES document(id)
    PRIMARY KEY (document_id)

table document_inventory
    id bigint not null
    organ_id bigint not null
    unit_id bigint
    document_id bigint
    kind character varying(40) not null
    title character varying(300) not null
    formed_on date
    attribute character varying(20) not null
    ground character varying(60) not null
    reason character varying(1000) not null
    interests character varying(200) not null
    local_items character varying(500) not null
    despite_reason character varying(1000) not null
    entered_name character varying(60) not null
    entered_on date not null
    assess_on date not null
    ended_on date
    version integer not null
    CHECK ((((attribute)::text = 'WITHHELD'::text) = ((ground)::text <> ''::text)))
    CHECK (((attribute)::text = ANY ((ARRAY['UPON_REQUEST'::character varying, 'WITHHELD'::character varying])::text[])))
    CHECK (((title)::text <> ''::text))
    FOREIGN KEY (document_id) REFERENCES document(id)
    PRIMARY KEY (id)
    UNIQUE (document_id)
    CREATE INDEX document_inventory_by_organ on document_inventory USING btree (organ_id, ended_on, assess_on)
    CREATE UNIQUE INDEX document_inventory_document_id_key on document_inventory USING btree (document_id)

table document_outlet
    edition_id bigint not null
    document_id bigint not null
    wanted character varying(10) not null
    outlet character varying(20) not null
    address character varying(300) not null
    acted_at timestamp with time zone not null
    seen_at timestamp with time zone not null
    as_wanted boolean not null
    proof character varying(300) not null
    CHECK (((wanted)::text = ANY ((ARRAY['PRESENT'::character varying, 'GONE'::character varying])::text[])))
    FOREIGN KEY (document_id) REFERENCES document(id)
    FOREIGN KEY (edition_id) REFERENCES document_edition(id)
    PRIMARY KEY (edition_id, wanted, outlet, address)
    CREATE INDEX document_outlet_by_document on document_outlet USING btree (document_id)

table document_reassessment
    id bigint not null
    inventory_id bigint not null
    decision character varying(20) not null
    reason character varying(1000) not null
    was character varying(20) not null
    due_on date not null
    decided_on date not null
    person_id bigint not null
    person_name character varying(60) not null
    CHECK (((decision)::text = ANY ((ARRAY['STAY'::character varying, 'PUBLIC'::character varying, 'UPON_REQUEST'::character varying])::text[])))
    CHECK (((reason)::text <> ''::text))
    FOREIGN KEY (inventory_id) REFERENCES document_inventory(id)
    PRIMARY KEY (id)
    CREATE INDEX document_reassessment_by_inventory on document_reassessment USING btree (inventory_id)

table document_relation
    document_id bigint not null
    kind character varying(20) not null
    target_id bigint not null
    CHECK (((kind)::text = ANY ((ARRAY['AMENDS'::character varying, 'REPEALS'::character varying, 'INTERPRETS'::character varying, 'FOLLOWS'::character varying])::text[])))
    FOREIGN KEY (document_id) REFERENCES document(id)
    FOREIGN KEY (target_id) REFERENCES document(id)
    PRIMARY KEY (document_id, kind, target_id)
    CREATE INDEX document_relation_by_target on document_relation USING btree (target_id)

table document_route
    organ_id bigint not null
    kind character varying(40) not null
    route jsonb not null
    changed_at timestamp with time zone not null
    changed_name character varying(60) not null
    version integer not null
    PRIMARY KEY (organ_id, kind)

table document_screening_answer
    id bigint not null
    document_id bigint not null
    edition integer not null
    hit character(64) not null
    reason character varying(500) not null
    person_id bigint not null
    person_name character varying(60) not null
    at timestamp with time zone not null
    acted_for bigint
    CHECK (((reason)::text <> ''::text))
    FOREIGN KEY (document_id) REFERENCES document(id)
    PRIMARY KEY (id)
    UNIQUE (document_id, edition, hit)
    CREATE UNIQUE INDEX document_screening_answer_document_id_edition_hit_key on document_screening_answer USING btree (document_id, edition, hit)

table document_secrecy_review
    id bigint not null
    organ_id bigint not null
    document_id bigint
    batch_id bigint
    person_id bigint not null
    person_name character varying(60) not null
    signed_at timestamp with time zone not null
    conclusion character varying(20) not null
    basis character varying(1000) not null
    sm3 character(64) not null
    transaction_id xid8 not null
    acted_for bigint
    CHECK (((basis)::text <> ''::text))
    CHECK (((conclusion)::text = ANY ((ARRAY['MAY_BE_PUBLIC'::character varying, 'MUST_NOT_BE_PUBLIC'::character varying, 'REFERRED'::character varying])::text[])))
    CHECK (((document_id IS NULL) <> (batch_id IS NULL)))
    FOREIGN KEY (batch_id) REFERENCES document_batch(id)
    FOREIGN KEY (document_id) REFERENCES document(id)
    PRIMARY KEY (id)
    CREATE INDEX document_secrecy_review_by_document on document_secrecy_review USING btree (document_id)

table document_secrecy_review_edition
    review_id bigint not null
    edition_id bigint not null
    sm3 character(64) not null
    content_sha256 bytea not null
    FOREIGN KEY (edition_id) REFERENCES document_edition(id)
    FOREIGN KEY (review_id) REFERENCES document_secrecy_review(id)
    PRIMARY KEY (review_id, edition_id)
    CREATE INDEX document_secrecy_review_edition_by_edition on document_secrecy_review_edition USING btree (edition_id)

table document_section_move
    plan_id bigint not null
    document_id bigint not null
    from_section character varying(60) not null
    to_section character varying(60) not null
    FOREIGN KEY (document_id) REFERENCES document(id)
    PRIMARY KEY (plan_id, document_id, from_section)

table document_sought
    document_id bigint not null
    part integer not null
    words text not null
    grams bigint[] not null
    FOREIGN KEY (document_id) REFERENCES document(id) ON DELETE CASCADE
    PRIMARY KEY (document_id, part)
    CREATE INDEX document_sought_by_gram on document_sought USING gin (grams)

table document_step
    id bigint not null
    document_id bigint not null
    edition integer not null
    step character varying(20) not null
    from_stage character varying(20) not null
    to_stage character varying(20) not null
    opinion character varying(1000) not null
    person_id bigint not null
    person_name character varying(60) not null
    at timestamp with time zone not null
    sm3 character(64) not null
    unit_id bigint
    acted_for bigint
    FOREIGN KEY (document_id) REFERENCES document(id)
    PRIMARY KEY (id)
    CREATE INDEX document_step_by_document on document_step USING btree (document_id, at)
    CREATE INDEX document_step_by_document_and_person on document_step USING btree (document_id, person_name)
    CREATE INDEX document_step_by_time on document_step USING btree (at)

table document_withdrawal
    id bigint not null
    document_id bigint not null
    edition_id bigint not null
    reason character varying(20) not null
    note character varying(1000) not null
    person_id bigint not null
    person_name character varying(60) not null
    at timestamp with time zone not null
    merged_into bigint
    CHECK (
CASE
    WHEN (merged_into IS NULL) THEN ((reason)::text <> 'MERGED'::text)
    ELSE ((reason)::text = ANY ((ARRAY['MERGED'::character varying, 'SECRECY'::character varying, 'PRIVACY'::character varying])::text[]))
END)
    CHECK (((note)::text <> ''::text))
    CHECK (((reason)::text = ANY ((ARRAY['ERROR'::character varying, 'LAPSED'::character varying, 'SECRECY'::character varying, 'PRIVACY'::character varying, 'OTHER'::character varying, 'MERGED'::character varying])::text[])))
    CHECK ((merged_into <> document_id))
    FOREIGN KEY (document_id) REFERENCES document(id)
    FOREIGN KEY (edition_id) REFERENCES document_edition(id)
    FOREIGN KEY (merged_into) REFERENCES document(id)
    PRIMARY KEY (id)
    UNIQUE (edition_id, reason)
    CREATE INDEX document_withdrawal_by_document on document_withdrawal USING btree (document_id)
    CREATE INDEX document_withdrawal_by_target on document_withdrawal USING btree (merged_into) WHERE (merged_into IS NOT NULL)
    CREATE UNIQUE INDEX document_withdrawal_edition_id_reason_key on document_withdrawal USING btree (edition_id, reason)

table event_publication
    id uuid not null
    listener_id text not null
    event_type text not null
    serialized_event text not null
    publication_date timestamp with time zone not null
    completion_date timestamp with time zone
    status text
    completion_attempts integer
    last_resubmission_date timestamp with time zone
    PRIMARY KEY (id)
    CREATE INDEX event_publication_by_completion on event_publication USING btree (completion_date)
    CREATE INDEX event_publication_by_event on event_publication USING hash (serialized_event)

table external_link
    url character varying(1000) not null
    failures integer not null
    seen character varying(60) not null
    seen_at timestamp with time zone
    due_at timestamp with time zone not null
    PRIMARY KEY (url)
    CREATE INDEX external_link_by_due on external_link USING btree (due_at)

table handover
    id bigint not null
    organ_id bigint not null
    from_id bigint not null
    from_name character varying(60) not null
    to_id bigint not null
    to_name character varying(60) not null
    reason character varying(200) not null
    account_closed boolean not null
    handed_over_at timestamp with time zone not null
    by_id bigint not null
    by_name character varying(60) not null
    CHECK (((reason)::text <> ''::text))
    CHECK ((from_id <> to_id))
    PRIMARY KEY (id)
    CREATE INDEX handover_by_organ on handover USING btree (organ_id, id DESC)

table handover_item
    handover_id bigint not null
    position integer not null
    kind character varying(30) not null
    what character varying(500) not null
    standing character varying(100) not null
    href character varying(300) not null
    FOREIGN KEY (handover_id) REFERENCES handover(id)
    PRIMARY KEY (handover_id, "position")

table holiday_day
    notice_id bigint not null
    day date not null
    kind character varying(4) not null
    holiday character varying(50) not null
    CHECK (((kind)::text = ANY ((ARRAY['off'::character varying, 'work'::character varying])::text[])))
    FOREIGN KEY (notice_id) REFERENCES holiday_notice(id)
    PRIMARY KEY (notice_id, day)

table holiday_notice
    id bigint not null
    year integer not null
    version integer not null
    number character varying(100)
    number_verified boolean not null
    source character varying(300) not null
    reason character varying(500) not null
    recorded_at timestamp with time zone not null
    recorded_by bigint not null
    recorded_by_name character varying(100) not null
    CHECK (((number IS NOT NULL) OR (NOT number_verified)))
    CHECK (((year >= 1999) AND (year <= 2200)))
    CHECK ((version >= 1))
    PRIMARY KEY (id)
    UNIQUE (year, version)
    CREATE UNIQUE INDEX holiday_notice_year_version_key on holiday_notice USING btree (year, version)

table holiday_overlay
    id bigint not null
    region character varying(40) not null
    year integer not null
    version integer not null
    number character varying(100)
    number_verified boolean not null
    source character varying(300) not null
    reason character varying(500) not null
    recorded_at timestamp with time zone not null
    recorded_by bigint not null
    recorded_by_name character varying(100) not null
    CHECK (((number IS NOT NULL) OR (NOT number_verified)))
    CHECK (((year >= 1999) AND (year <= 2200)))
    CHECK ((version >= 1))
    PRIMARY KEY (id)
    UNIQUE (region, year, version)
    CREATE UNIQUE INDEX holiday_overlay_region_year_version_key on holiday_overlay USING btree (region, year, version)

table holiday_overlay_day
    overlay_id bigint not null
    day date not null
    kind character varying(4) not null
    holiday character varying(50) not null
    CHECK (((kind)::text = ANY ((ARRAY['off'::character varying, 'work'::character varying])::text[])))
    FOREIGN KEY (overlay_id) REFERENCES holiday_overlay(id)
    PRIMARY KEY (overlay_id, day)

table notification_outbox
    id bigint not null
    key uuid not null
    organ_id bigint not null
    channel character varying(10) not null
    address_text bigint not null
    address_shown character varying(120) not null
    what character varying(100) not null
    about character varying(60) not null
    subject character varying(200) not null
    sentence character varying(2000)
    secret_text bigint
    state character varying(10) not null
    put_at timestamp with time zone not null
    try_count integer not null
    next_try_at timestamp with time zone not null
    fault character varying(30)
    ended_at timestamp with time zone
    CHECK ((((state)::text = 'WAITING'::text) = (ended_at IS NULL)))
    CHECK ((((state)::text = ANY ((ARRAY['SENT'::character varying, 'DROPPED'::character varying])::text[])) = ((sentence IS NULL) AND (secret_text IS NULL))))
    CHECK (((channel)::text = ANY ((ARRAY['EMAIL'::character varying, 'SMS'::character varying])::text[])))
    CHECK (((sentence IS NULL) OR (secret_text IS NULL)))
    CHECK (((state)::text = ANY ((ARRAY['WAITING'::character varying, 'SENT'::character varying, 'GIVEN_UP'::character varying, 'DROPPED'::character varying])::text[])))
    PRIMARY KEY (id)
    UNIQUE (key)
    CREATE INDEX notification_outbox_given_up on notification_outbox USING btree (organ_id, id) WHERE ((state)::text = 'GIVEN_UP'::text)
    CREATE INDEX notification_outbox_waiting on notification_outbox USING btree (next_try_at, id) WHERE ((state)::text = 'WAITING'::text)
    CREATE UNIQUE INDEX notification_outbox_key_key on notification_outbox USING btree (key)

table notification_person_address
    person_id bigint not null
    channel character varying(10) not null
    address_text bigint not null
    address_shown character varying(120) not null
    given_at timestamp with time zone not null
    CHECK (((channel)::text = ANY ((ARRAY['EMAIL'::character varying, 'SMS'::character varying])::text[])))
    PRIMARY KEY (person_id)

table organ
    id bigint not null
    parent_id bigint
    kind character varying(30) not null
    name character varying(100) not null
    short_name character varying(40) not null
    uscc character varying(18) not null
    index_code character varying(20) not null
    government boolean not null
    rule_making boolean not null
    site boolean not null
    sort integer not null
    closed_on date
    version integer not null
    CHECK ((((kind)::text <> 'UNIT'::text) OR (NOT (site OR government OR rule_making))))
    CHECK ((((kind)::text <> 'UNIT'::text) OR (parent_id IS NOT NULL)))
    CHECK (((name)::text <> ''::text))
    CHECK ((parent_id <> id))
    FOREIGN KEY (parent_id) REFERENCES organ(id)
    PRIMARY KEY (id)
    CREATE INDEX organ_by_parent on organ USING btree (parent_id, sort, id)
    CREATE UNIQUE INDEX organ_one_site on organ USING btree (site) WHERE site

table organ_demonstration
    one_row boolean not null
    since timestamp with time zone not null
    CHECK (one_row)
    PRIMARY KEY (one_row)

table organ_leading_group
    id bigint not null
    organ_id bigint not null
    name character varying(100) not null
    founding_document character varying(200) not null
    founded_on date not null
    dissolved_on date
    version integer not null
    CHECK (((name)::text <> ''::text))
    CHECK ((dissolved_on >= founded_on))
    FOREIGN KEY (organ_id) REFERENCES organ(id)
    PRIMARY KEY (id)
    CREATE UNIQUE INDEX organ_one_leading_group on organ_leading_group USING btree (organ_id) WHERE (dissolved_on IS NULL)

table organ_leading_group_member
    id bigint not null
    group_id bigint not null
    duty character varying(10) not null
    name character varying(60) not null
    post character varying(100) not null
    from_on date not null
    until_on date
    document character varying(200) not null
    CHECK (((duty)::text = ANY ((ARRAY['HEAD'::character varying, 'DEPUTY'::character varying, 'MEMBER'::character varying])::text[])))
    CHECK (((name)::text <> ''::text))
    CHECK ((until_on >= from_on))
    FOREIGN KEY (group_id) REFERENCES organ_leading_group(id)
    PRIMARY KEY (id)
    CREATE INDEX organ_leading_group_member_by_group on organ_leading_group_member USING btree (group_id)

table organ_reception_point
    record_id bigint not null
    position integer not null
    name character varying(100) not null
    address character varying(200) not null
    telephone character varying(60) not null
    hours character varying(200) not null
    CHECK (((name)::text <> ''::text))
    FOREIGN KEY (record_id) REFERENCES organ_record(id)
    PRIMARY KEY (record_id, "position")

table organ_record
    id bigint not null
    organ_id bigint not null
    recorded_at timestamp with time zone not null
    recorded_by character varying(60) not null
    office_name character varying(100) not null
    address character varying(200) not null
    postcode character varying(6) not null
    telephone character varying(60) not null
    fax character varying(60) not null
    email character varying(100) not null
    hours character varying(200) not null
    site_name character varying(60) not null
    site_address character varying(200) not null
    site_code character varying(20) not null
    icp character varying(60) not null
    police character varying(60) not null
    FOREIGN KEY (organ_id) REFERENCES organ(id)
    PRIMARY KEY (id)
    CREATE INDEX organ_record_newest on organ_record USING btree (organ_id, id DESC)

table organ_responsible
    id bigint not null
    unit_id bigint not null
    person_id bigint not null
    from_on date not null
    until_on date
    CHECK ((until_on >= from_on))
    FOREIGN KEY (person_id) REFERENCES person(id)
    FOREIGN KEY (unit_id) REFERENCES organ(id)
    PRIMARY KEY (id)
    CREATE UNIQUE INDEX organ_one_responsible on organ_responsible USING btree (unit_id) WHERE (until_on IS NULL)

table organ_setup
    one_row boolean not null
    code_hash character(64) not null
    made_at timestamp with time zone not null
    failed_count integer not null
    CHECK (one_row)
    PRIMARY KEY (one_row)

table person
    id bigint not null
    organ_id bigint not null
    unit_id bigint
    name character varying(60) not null
    account character varying(40) not null
    post_kind character varying(20) not null
    post character varying(100) not null
    telephone character varying(60) not null
    post_ends_on date
    created_at timestamp with time zone not null
    closed_at timestamp with time zone
    closed_reason character varying(200)
    last_sign_in_at timestamp with time zone
    version integer not null
    CHECK (((closed_at IS NULL) = (closed_reason IS NULL)))
    CHECK (((name)::text <> ''::text))
    FOREIGN KEY (organ_id) REFERENCES organ(id)
    FOREIGN KEY (unit_id) REFERENCES organ(id)
    PRIMARY KEY (id)
    CREATE INDEX person_by_organ on person USING btree (organ_id, unit_id, id)
    CREATE UNIQUE INDEX person_one_account on person USING btree (lower((account)::text))

table person_password
    id bigint not null
    person_id bigint not null
    hash character varying(300) not null
    set_at timestamp with time zone not null
    must_change boolean not null
    FOREIGN KEY (person_id) REFERENCES person(id)
    PRIMARY KEY (id)
    CREATE INDEX person_password_newest on person_password USING btree (person_id, id DESC)

table person_role
    id bigint not null
    person_id bigint not null
    role character varying(40) not null
    granted_at timestamp with time zone not null
    granted_by bigint not null
    revoked_at timestamp with time zone
    revoked_by bigint
    CHECK (((revoked_at IS NULL) = (revoked_by IS NULL)))
    CHECK ((revoked_at >= granted_at))
    FOREIGN KEY (person_id) REFERENCES person(id)
    PRIMARY KEY (id)
    CREATE UNIQUE INDEX person_role_once on person_role USING btree (person_id, role) WHERE (revoked_at IS NULL)

table person_second_factor
    person_id bigint not null
    secret bytea not null
    made_at timestamp with time zone not null
    confirmed_at timestamp with time zone
    used_step bigint not null
    FOREIGN KEY (person_id) REFERENCES person(id)
    PRIMARY KEY (person_id)

table person_second_factor_reset
    id bigint not null
    person_id bigint not null
    reset_at timestamp with time zone not null
    reset_by bigint not null
    witness_id bigint not null
    reason character varying(300) not null
    CHECK (((reason)::text <> ''::text))
    CHECK (((witness_id <> person_id) AND (witness_id <> reset_by)))
    FOREIGN KEY (person_id) REFERENCES person(id)
    FOREIGN KEY (witness_id) REFERENCES person(id)
    PRIMARY KEY (id)

table person_sign_in_failure
    account character varying(60) not null
    failed_count integer not null
    last_at timestamp with time zone not null
    locked_until timestamp with time zone
    PRIMARY KEY (account)

table rectification
    id bigint not null
    organ_id bigint not null
    receipt_number character varying(40) not null
    submission character(64)
    channel character varying(20) not null
    received_on date not null
    due_on date not null
    due_provisional boolean not null
    applicant_name character varying(200) not null
    record character varying(300) not null
    sealed_text bigint not null
    identity_file bigint
    evidence_file bigint
    stage character varying(20) not null
    outcome character varying(20)
    reason character varying(2000) not null
    other_organ character varying(200) not null
    other_address character varying(300) not null
    other_telephone character varying(60) not null
    drafted_by bigint
    drafted_name character varying(100)
    signed_by bigint
    signed_name character varying(100)
    signed_on date
    closed_on date
    registered_at timestamp with time zone not null
    version integer not null
    CHECK ((((stage)::text = 'RECEIVED'::text) OR (outcome IS NOT NULL)))
    CHECK (((channel)::text = ANY ((ARRAY['IN_PERSON'::character varying, 'SIGNED_MAIL'::character varying, 'ORDINARY_MAIL'::character varying, 'ONLINE'::character varying, 'FAX'::character varying, 'EMAIL'::character varying])::text[])))
    CHECK (((closed_on IS NOT NULL) = ((stage)::text = 'CLOSED'::text)))
    CHECK (((outcome)::text = ANY ((ARRAY['CORRECTED'::character varying, 'TRANSFERRED'::character varying, 'REFERRED'::character varying, 'REFUSED'::character varying])::text[])))
    CHECK (((signed_by IS NULL) OR (signed_by <> drafted_by)))
    CHECK (((stage)::text = ANY ((ARRAY['RECEIVED'::character varying, 'AWAITING_DECISION'::character varying, 'SIGNED'::character varying, 'CLOSED'::character varying])::text[])))
    PRIMARY KEY (id)
    UNIQUE (receipt_number)
    UNIQUE (submission)
    CREATE INDEX rectification_of_organ on rectification USING btree (organ_id, received_on)
    CREATE UNIQUE INDEX rectification_receipt_number_key on rectification USING btree (receipt_number)
    CREATE UNIQUE INDEX rectification_submission_key on rectification USING btree (submission)

table rectification_event
    id bigint not null
    rectification_id bigint not null
    text character varying(3000) not null
    happened_on date not null
    by_name character varying(100) not null
    FOREIGN KEY (rectification_id) REFERENCES rectification(id)
    PRIMARY KEY (id)
    CREATE INDEX rectification_event_of on rectification_event USING btree (rectification_id, id)

table rectification_letter
    id bigint not null
    rectification_id bigint not null
    kind character varying(40) not null
    number character varying(100) not null
    issued_on date not null
    docx_file bigint not null
    pdf_file bigint not null
    dispatched_on date
    dispatch_note character varying(300)
    CHECK (((dispatched_on IS NULL) OR (dispatched_on >= issued_on)))
    FOREIGN KEY (rectification_id) REFERENCES rectification(id)
    PRIMARY KEY (id)
    CREATE INDEX rectification_letter_of on rectification_letter USING btree (rectification_id, id)

table remedy_case
    id bigint not null
    organ_id bigint not null
    procedure character varying(30) not null
    case_number character varying(100) not null
    authority character varying(200) not null
    party character varying(200) not null
    subject character varying(1000) not null
    request_number character varying(40) not null
    filed_on date not null
    result character varying(20) not null
    concluded_on date
    note character varying(1000) not null
    version integer not null
    CHECK ((((result)::text = 'PENDING'::text) = (concluded_on IS NULL)))
    CHECK (((concluded_on IS NULL) OR (concluded_on >= filed_on)))
    CHECK (((procedure)::text = ANY ((ARRAY['RECONSIDERATION'::character varying, 'DIRECT'::character varying, 'AFTER_RECONSIDERATION'::character varying])::text[])))
    CHECK (((result)::text = ANY ((ARRAY['UPHELD'::character varying, 'CORRECTED'::character varying, 'OTHER'::character varying, 'PENDING'::character varying])::text[])))
    PRIMARY KEY (id)
    CREATE INDEX remedy_case_by_organ on remedy_case USING btree (organ_id, filed_on)

table reminder
    organ_id bigint not null
    on_day date not null
    person_id bigint not null
    subject character varying(30) not null
    subject_id bigint not null
    named character varying(100) not null
    href character varying(300) not null
    due_on date not null
    remaining integer not null
    provisional boolean not null
    CHECK (((href)::text ~~ '/%'::text))
    FOREIGN KEY (organ_id, on_day) REFERENCES reminder_round(organ_id, on_day)
    PRIMARY KEY (person_id, on_day, subject, subject_id)

table reminder_round
    organ_id bigint not null
    on_day date not null
    made_at timestamp with time zone not null
    PRIMARY KEY (organ_id, on_day)

table report
    id bigint not null
    organ_id bigint not null
    year integer not null
    title character varying(200) not null
    preface text not null
    stage character varying(20) not null
    document_id bigint
    started_at timestamp with time zone not null
    changed_at timestamp with time zone not null
    changed_by character varying(60) not null
    frozen_at timestamp with time zone
    version integer not null
    CHECK ((((stage)::text <> 'IN_APPROVAL'::text) OR (document_id IS NOT NULL)))
    CHECK ((((stage)::text = 'FROZEN'::text) = (frozen_at IS NOT NULL)))
    CHECK (((stage)::text = ANY ((ARRAY['DRAFT'::character varying, 'IN_APPROVAL'::character varying, 'FROZEN'::character varying])::text[])))
    CHECK ((year >= 2019))
    PRIMARY KEY (id)
    UNIQUE (organ_id, year)
    CREATE UNIQUE INDEX report_organ_id_year_key on report USING btree (organ_id, year)

table report_cell
    report_id bigint not null
    cell character varying(80) not null
    value numeric(18,4)
    FOREIGN KEY (report_id) REFERENCES report(id)
    PRIMARY KEY (report_id, cell)

table report_examination
    id bigint not null
    organ_id bigint not null
    file_name character varying(255) not null
    content bytea not null
    organ_kind character varying(40)
    organ_name character varying(200) not null
    year integer
    errors integer not null
    explanations integer not null
    remarks integer not null
    kept_by bigint not null
    kept_by_name character varying(60) not null
    kept_at timestamp with time zone not null
    PRIMARY KEY (id)
    CREATE INDEX report_examination_by_organ on report_examination USING btree (organ_id, kept_at DESC)

table report_figure
    id bigint not null
    organ_id bigint not null
    unit_id bigint
    cell character varying(80) not null
    from_on date not null
    to_on date not null
    value numeric(18,4) not null
    source character varying(300) not null
    entered_by bigint not null
    entered_by_name character varying(60) not null
    entered_at timestamp with time zone not null
    voided_at timestamp with time zone
    voided_by_name character varying(60)
    void_reason character varying(300)
    CHECK (((voided_at IS NULL) = (void_reason IS NULL)))
    CHECK ((EXTRACT(year FROM from_on) = EXTRACT(year FROM to_on)))
    CHECK ((from_on <= to_on))
    PRIMARY KEY (id)
    CREATE INDEX report_figure_by_cell on report_figure USING btree (organ_id, cell, from_on) WHERE (voided_at IS NULL)

table report_opening
    organ_id bigint not null
    year integer not null
    cell character varying(80) not null
    value numeric(18,4) not null
    source character varying(300) not null
    entered_by_name character varying(60) not null
    entered_at timestamp with time zone not null
    CHECK ((value >= (0)::numeric))
    PRIMARY KEY (organ_id, year, cell)

table report_section
    report_id bigint not null
    section character varying(20) not null
    body text not null
    CHECK (((section)::text = ANY ((ARRAY['OVERVIEW'::character varying, 'PROACTIVE'::character varying, 'REQUESTS'::character varying, 'REMEDIES'::character varying, 'PROBLEMS'::character varying, 'OTHER_MATTERS'::character varying])::text[])))
    FOREIGN KEY (report_id) REFERENCES report(id)
    PRIMARY KEY (report_id, section)

table report_sentence
    report_id bigint not null
    name character varying(20) not null
    words character varying(1000) not null
    FOREIGN KEY (report_id) REFERENCES report(id)
    PRIMARY KEY (report_id, name)

table request
    id bigint not null
    organ_id bigint not null
    receipt_number character varying(40) not null
    query_code character varying(20) not null
    submission character(64)
    channel character varying(20) not null
    taken_down boolean not null
    submitted_on date not null
    arrived_on date
    confirmed_on date
    received_on date
    applicant_kind character varying(40) not null
    applicant_name character varying(200) not null
    hint character varying(300)
    description character varying(4000) not null
    wanted_form character varying(20) not null
    wanted_route character varying(20) not null
    stage character varying(30) not null
    handler_id bigint
    handler_name character varying(100)
    answer_due_on date
    due_provisional boolean not null
    outcome character varying(40)
    disposed_on date
    registered_at timestamp with time zone not null
    version integer not null
    CHECK (((applicant_kind)::text = ANY ((ARRAY['NATURAL_PERSON'::character varying, 'COMMERCIAL_ENTERPRISE'::character varying, 'RESEARCH_INSTITUTION'::character varying, 'PUBLIC_INTEREST_ORGANIZATION'::character varying, 'LEGAL_SERVICE_INSTITUTION'::character varying, 'OTHER'::character varying])::text[])))
    CHECK (((arrived_on IS NULL) OR (arrived_on >= submitted_on)))
    CHECK (((channel)::text = ANY ((ARRAY['IN_PERSON'::character varying, 'SIGNED_MAIL'::character varying, 'ORDINARY_MAIL'::character varying, 'ONLINE'::character varying, 'FAX'::character varying, 'EMAIL'::character varying, 'UPPER_PLATFORM'::character varying])::text[])))
    CHECK (((disposed_on IS NOT NULL) = ((stage)::text = ANY ((ARRAY['ANSWERED'::character varying, 'ABANDONED'::character varying, 'WITHDRAWN'::character varying])::text[]))))
    CHECK (((disposed_on IS NULL) OR (outcome IS NOT NULL)))
    CHECK (((received_on IS NOT NULL) OR ((stage)::text = ANY ((ARRAY['SUBMITTED'::character varying, 'WITHDRAWN'::character varying])::text[]))))
    CHECK (((stage)::text = ANY ((ARRAY['SUBMITTED'::character varying, 'RECEIVED'::character varying, 'AWAITING_CORRECTION'::character varying, 'IN_PROGRESS'::character varying, 'AWAITING_DECISION'::character varying, 'SIGNED'::character varying, 'MERGED'::character varying, 'ANSWERED'::character varying, 'ABANDONED'::character varying, 'WITHDRAWN'::character varying])::text[])))
    CHECK (((wanted_form)::text = ANY ((ARRAY['PAPER'::character varying, 'ELECTRONIC'::character varying, 'READING'::character varying])::text[])))
    CHECK (((wanted_route)::text = ANY ((ARRAY['ONLINE'::character varying, 'MAIL'::character varying, 'EMAIL'::character varying, 'IN_PERSON'::character varying, 'FAX'::character varying])::text[])))
    PRIMARY KEY (id)
    UNIQUE (receipt_number)
    UNIQUE (submission)
    CREATE INDEX request_disposed on request USING btree (organ_id, disposed_on)
    CREATE INDEX request_open on request USING btree (organ_id, answer_due_on) WHERE (disposed_on IS NULL)
    CREATE INDEX request_received on request USING btree (organ_id, received_on)
    CREATE UNIQUE INDEX request_receipt_number_key on request USING btree (receipt_number)
    CREATE UNIQUE INDEX request_submission_key on request USING btree (submission)

table request_amendment
    id bigint not null
    request_id bigint not null
    field character varying(40) not null
    before character varying(4000) not null
    after character varying(4000) not null
    reason character varying(500) not null
    recorded_at timestamp with time zone not null
    by_id bigint not null
    by_name character varying(100) not null
    FOREIGN KEY (request_id) REFERENCES request(id)
    PRIMARY KEY (id)
    CREATE INDEX request_amendment_by_request on request_amendment USING btree (request_id, id)

table request_answer
    request_id bigint not null
    situation character varying(40) not null
    facts character varying(4000) not null
    grounds character varying(500) not null
    provision_form character varying(20)
    drafted_by bigint not null
    drafted_name character varying(100) not null
    drafted_at timestamp with time zone not null
    signed_by bigint
    signed_name character varying(100)
    signed_at timestamp with time zone
    opinion character varying(1000)
    CHECK (((provision_form)::text = ANY ((ARRAY['PAPER'::character varying, 'ELECTRONIC'::character varying, 'READING'::character varying])::text[])))
    CHECK (((signed_by IS NULL) OR (signed_by <> drafted_by)))
    FOREIGN KEY (request_id) REFERENCES request(id)
    PRIMARY KEY (request_id)

table request_answer_part
    request_id bigint not null
    position integer not null
    part character varying(500) not null
    given boolean not null
    ground character varying(40)
    reason character varying(1000) not null
    CHECK (("position" > 0))
    CHECK ((given = (ground IS NULL)))
    FOREIGN KEY (request_id) REFERENCES request_answer(request_id)
    PRIMARY KEY (request_id, "position")

table request_answer_record
    request_id bigint not null
    prerequisite character varying(40) not null
    text character varying(4000) not null
    FOREIGN KEY (request_id) REFERENCES request_answer(request_id)
    PRIMARY KEY (request_id, prerequisite)

table request_answer_referral
    request_id bigint not null
    organ character varying(200) not null
    address character varying(300) not null
    telephone character varying(60) not null
    note character varying(500) not null
    CHECK ((((organ)::text <> ''::text) OR ((note)::text <> ''::text)))
    FOREIGN KEY (request_id) REFERENCES request_answer(request_id)
    PRIMARY KEY (request_id)

table request_answer_text
    request_id bigint not null
    template text not null
    text text not null
    edited_by bigint not null
    edited_name character varying(100) not null
    edited_at timestamp with time zone not null
    CHECK ((text <> template))
    FOREIGN KEY (request_id) REFERENCES request_answer(request_id)
    PRIMARY KEY (request_id)

table request_attachment
    id bigint not null
    request_id bigint not null
    purpose character varying(20) not null
    file_id bigint not null
    name character varying(200) not null
    CHECK (((purpose)::text = ANY ((ARRAY['REQUEST'::character varying, 'ANSWER'::character varying])::text[])))
    FOREIGN KEY (request_id) REFERENCES request(id)
    PRIMARY KEY (id)
    CREATE INDEX request_attachment_by_request on request_attachment USING btree (request_id)

table request_batch
    id bigint not null
    organ_id bigint not null
    source character varying(20) not null
    file_name character varying(200) not null
    digest character(64) not null
    sealed_file bigint not null
    state character varying(10) not null
    taken_count integer not null
    tried_at timestamp with time zone not null
    tried_by character varying(100) not null
    decided_at timestamp with time zone
    decided_by character varying(100)
    CHECK ((((state)::text = 'TRIED'::text) = (decided_at IS NULL)))
    CHECK (((decided_at IS NULL) = (decided_by IS NULL)))
    CHECK (((source)::text = ANY ((ARRAY['OLD_REGISTER'::character varying, 'UPPER_PLATFORM'::character varying])::text[])))
    CHECK (((state)::text = ANY ((ARRAY['TRIED'::character varying, 'TAKEN'::character varying, 'DROPPED'::character varying, 'UNDONE'::character varying])::text[])))
    PRIMARY KEY (id)
    CREATE INDEX request_batch_by_organ on request_batch USING btree (organ_id, id)
    CREATE UNIQUE INDEX request_batch_taken on request_batch USING btree (organ_id, digest) WHERE ((state)::text = 'TAKEN'::text)

table request_code_asking
    id bigint not null
    receipt_number character varying(40) not null
    name_mark character(64) not null
    identity_mark character(64) not null
    asked_at timestamp with time zone not null
    PRIMARY KEY (id)

table request_consultation
    id bigint not null
    request_id bigint not null
    kind character varying(20) not null
    party character varying(200) not null
    sent_on date
    signed_on date
    answered_on date
    opinion character varying(2000)
    subject character varying(2000)
    stance character varying(10)
    letter_id bigint
    CHECK (((answered_on IS NULL) OR (answered_on >= sent_on)))
    CHECK (((kind)::text = ANY ((ARRAY['THIRD_PARTY'::character varying, 'CO_ORGAN'::character varying])::text[])))
    CHECK (((sent_on IS NOT NULL) OR ((signed_on IS NULL) AND (answered_on IS NULL))))
    CHECK (((sent_on IS NOT NULL) OR (letter_id IS NOT NULL)))
    CHECK (((signed_on IS NULL) OR (signed_on >= sent_on)))
    CHECK (((stance)::text = ANY ((ARRAY['AGREES'::character varying, 'PARTLY'::character varying, 'OBJECTS'::character varying])::text[])))
    FOREIGN KEY (letter_id) REFERENCES request_letter(id)
    FOREIGN KEY (request_id) REFERENCES request(id)
    PRIMARY KEY (id)
    CREATE INDEX request_consultation_by_request on request_consultation USING btree (request_id)

table request_correction
    request_id bigint not null
    asked_on date not null
    due_on date not null
    matters character varying(2000) not null
    replied_on date
    reply character varying(4000)
    CHECK (((replied_on IS NULL) OR (replied_on >= asked_on)))
    CHECK ((due_on > asked_on))
    FOREIGN KEY (request_id) REFERENCES request(id)
    PRIMARY KEY (request_id)

table request_delay
    request_id bigint not null
    told_on date not null
    until_on date not null
    reason character varying(500) not null
    CHECK ((until_on > told_on))
    FOREIGN KEY (request_id) REFERENCES request(id)
    PRIMARY KEY (request_id)

table request_event
    id bigint not null
    request_id bigint not null
    kind character varying(30) not null
    happened_on date not null
    note character varying(4000) not null
    told character varying(1000)
    recorded_at timestamp with time zone not null
    by_id bigint not null
    by_name character varying(100) not null
    FOREIGN KEY (request_id) REFERENCES request(id)
    PRIMARY KEY (id)
    CREATE INDEX request_event_by_request on request_event USING btree (request_id, id)

table request_extension
    id bigint not null
    request_id bigint not null
    day_count integer not null
    reason character varying(500) not null
    proposed_on date not null
    proposed_by character varying(100) not null
    state character varying(10) not null
    decided_on date
    decided_by character varying(100)
    opinion character varying(500)
    CHECK ((((state)::text = 'PROPOSED'::text) = (decided_on IS NULL)))
    CHECK (((day_count >= 1) AND (day_count <= 20)))
    CHECK (((state)::text = ANY ((ARRAY['PROPOSED'::character varying, 'APPROVED'::character varying, 'REFUSED'::character varying])::text[])))
    FOREIGN KEY (request_id) REFERENCES request(id)
    PRIMARY KEY (id)
    CREATE INDEX request_extension_by_request on request_extension USING btree (request_id)

table request_fee
    request_id bigint not null
    basis character varying(12) not null
    unit_count integer not null
    amount_yuan integer not null
    letter_id bigint not null
    notified_on date
    served_on date
    paid_on date
    waived_on date
    note character varying(500)
    tariff character varying(600) not null
    reduced_yuan integer not null
    reduced_on date
    decided_by character varying(100)
    CHECK (((basis)::text = ANY ((ARRAY['BY_REQUEST'::character varying, 'BY_PAGE'::character varying])::text[])))
    CHECK (((paid_on IS NULL) OR (paid_on >= notified_on)))
    CHECK (((paid_on IS NULL) OR (waived_on IS NULL)))
    CHECK (((reduced_yuan > 0) = (reduced_on IS NOT NULL)))
    CHECK (((reduced_yuan >= 0) AND (reduced_yuan < amount_yuan)))
    CHECK (((served_on IS NULL) OR (served_on >= notified_on)))
    CHECK ((amount_yuan > 0))
    CHECK ((unit_count > 0))
    FOREIGN KEY (letter_id) REFERENCES request_letter(id)
    FOREIGN KEY (request_id) REFERENCES request(id)
    PRIMARY KEY (request_id)

table request_fee_tariff
    id bigint not null
    organ_id bigint not null
    name character varying(200) not null
    source character varying(300) not null
    in_force_from date not null
    ends_on date
    entered_name character varying(100) not null
    entered_at timestamp with time zone not null
    CHECK (((ends_on IS NULL) OR (ends_on >= (in_force_from - 1))))
    PRIMARY KEY (id)
    UNIQUE (organ_id, in_force_from)
    CREATE UNIQUE INDEX request_fee_tariff_organ_id_in_force_from_key on request_fee_tariff USING btree (organ_id, in_force_from)

table request_fee_tier
    tariff_id bigint not null
    basis character varying(12) not null
    from_unit integer not null
    each_yuan integer not null
    step_units integer not null
    rise_yuan integer not null
    CHECK (((basis)::text = ANY ((ARRAY['BY_REQUEST'::character varying, 'BY_PAGE'::character varying])::text[])))
    CHECK (((step_units = 0) = (rise_yuan = 0)))
    CHECK ((each_yuan >= 0))
    CHECK ((from_unit > 0))
    CHECK ((rise_yuan >= 0))
    CHECK ((step_units >= 0))
    FOREIGN KEY (tariff_id) REFERENCES request_fee_tariff(id)
    PRIMARY KEY (tariff_id, basis, from_unit)

table request_letter
    id bigint not null
    request_id bigint not null
    organ_id bigint not null
    kind character varying(30) not null
    series character varying(20) not null
    year integer not null
    serial integer not null
    number character varying(100) not null
    title character varying(100) not null
    issued_on date not null
    issued_by character varying(100) not null
    docx_file bigint not null
    pdf_file bigint not null
    dispatched_on date
    dispatched_by character varying(20)
    dispatch_note character varying(300)
    served_on date
    service_note character varying(300)
    void_reason character varying(300)
    CHECK (((dispatched_on IS NULL) = (dispatched_by IS NULL)))
    CHECK (((dispatched_on IS NULL) OR (dispatched_on >= issued_on)))
    CHECK (((served_on IS NULL) OR (served_on >= dispatched_on)))
    CHECK ((serial > 0))
    FOREIGN KEY (request_id) REFERENCES request(id)
    PRIMARY KEY (id)
    UNIQUE (organ_id, series, year, serial)
    CREATE INDEX request_letter_by_request on request_letter USING btree (request_id, id)
    CREATE UNIQUE INDEX request_letter_organ_id_series_year_serial_key on request_letter USING btree (organ_id, series, year, serial)

table request_letter_original
    id bigint not null
    letter_id bigint not null
    kind character varying(20) not null
    file_id bigint not null
    name character varying(200) not null
    digest character(64) not null
    kept_by bigint not null
    kept_name character varying(100) not null
    kept_at timestamp with time zone not null
    void_reason character varying(300)
    voided_by bigint
    voided_name character varying(100)
    voided_at timestamp with time zone
    CHECK (((kind)::text = ANY ((ARRAY['SCAN'::character varying, 'ELECTRONIC_SEAL'::character varying])::text[])))
    CHECK (((void_reason IS NULL) = (voided_at IS NULL)))
    FOREIGN KEY (letter_id) REFERENCES request_letter(id)
    PRIMARY KEY (id)
    CREATE UNIQUE INDEX request_letter_original_in_force on request_letter_original USING btree (letter_id) WHERE (void_reason IS NULL)

table request_letter_series
    organ_id bigint not null
    series character varying(20) not null
    year integer not null
    last integer not null
    CHECK ((last > 0))
    PRIMARY KEY (organ_id, series, year)

table request_letter_text
    letter_id bigint not null
    organ character varying(200) not null
    addressee character varying(300) not null
    template text not null
    text text not null
    edited_name character varying(100)
    edited_at timestamp with time zone
    CHECK (((edited_name IS NULL) = (edited_at IS NULL)))
    CHECK (((edited_name IS NULL) = (text = template)))
    FOREIGN KEY (letter_id) REFERENCES request_letter(id)
    PRIMARY KEY (letter_id)

table request_new_code
    request_id bigint not null
    query_code character varying(20) not null
    made_at timestamp with time zone not null
    FOREIGN KEY (request_id) REFERENCES request(id)
    PRIMARY KEY (request_id)

table request_notice_address
    request_id bigint not null
    channel character varying(10) not null
    address_text bigint not null
    address_shown character varying(120) not null
    given_at timestamp with time zone not null
    CHECK (((channel)::text = ANY ((ARRAY['EMAIL'::character varying, 'SMS'::character varying])::text[])))
    FOREIGN KEY (request_id) REFERENCES request(id)
    PRIMARY KEY (request_id)

table request_organ_contact
    id bigint not null
    organ_id bigint not null
    name character varying(200) not null
    address character varying(300) not null
    telephone character varying(60) not null
    matters character varying(500) not null
    changed_name character varying(100) not null
    changed_at timestamp with time zone not null
    PRIMARY KEY (id)
    UNIQUE (organ_id, name)
    CREATE UNIQUE INDEX request_organ_contact_organ_id_name_key on request_organ_contact USING btree (organ_id, name)

table request_origin
    request_id bigint not null
    organ_id bigint not null
    source character varying(20) not null
    number character varying(60) not null
    batch_id bigint
    CHECK (((source)::text = ANY ((ARRAY['OLD_REGISTER'::character varying, 'UPPER_PLATFORM'::character varying])::text[])))
    FOREIGN KEY (batch_id) REFERENCES request_batch(id)
    FOREIGN KEY (request_id) REFERENCES request(id)
    PRIMARY KEY (request_id)
    UNIQUE (organ_id, source, number)
    CREATE INDEX request_origin_by_batch on request_origin USING btree (batch_id) WHERE (batch_id IS NOT NULL)
    CREATE UNIQUE INDEX request_origin_organ_id_source_number_key on request_origin USING btree (organ_id, source, number)

table request_particulars
    request_id bigint not null
    identity_kind character varying(30) not null
    identity_shown character varying(60)
    identity_text bigint
    identity_mark character(64)
    contact_name character varying(100)
    telephone character varying(40)
    email character varying(120)
    postcode character varying(10)
    address character varying(300)
    agent_name character varying(100)
    agent_identity_shown character varying(60)
    agent_identity_text bigint
    agent_telephone character varying(40)
    proof_file bigint
    agent_proof_file bigint
    FOREIGN KEY (request_id) REFERENCES request(id)
    PRIMARY KEY (request_id)
    CREATE INDEX request_particulars_by_mark on request_particulars USING btree (identity_mark) WHERE (identity_mark IS NOT NULL)

table request_receipt_series
    prefix character varying(6) not null
    year integer not null
    last integer not null
    CHECK ((last > 0))
    PRIMARY KEY (prefix, year)

table request_relation
    id bigint not null
    organ_id bigint not null
    kind character varying(10) not null
    request_id bigint not null
    other_id bigint not null
    reason character varying(500) not null
    made_at timestamp with time zone not null
    made_by character varying(100) not null
    ended_at timestamp with time zone
    CHECK (((kind)::text = ANY ((ARRAY['SPLIT'::character varying, 'MERGED'::character varying, 'LINKED'::character varying])::text[])))
    CHECK ((request_id <> other_id))
    FOREIGN KEY (other_id) REFERENCES request(id)
    FOREIGN KEY (request_id) REFERENCES request(id)
    PRIMARY KEY (id)
    CREATE INDEX request_relation_by_other on request_relation USING btree (other_id)
    CREATE INDEX request_relation_by_request on request_relation USING btree (request_id)
    CREATE UNIQUE INDEX request_relation_linked on request_relation USING btree (LEAST(request_id, other_id), GREATEST(request_id, other_id)) WHERE (((kind)::text = 'LINKED'::text) AND (ended_at IS NULL))
    CREATE UNIQUE INDEX request_relation_merged on request_relation USING btree (request_id) WHERE (((kind)::text = 'MERGED'::text) AND (ended_at IS NULL))
    CREATE UNIQUE INDEX request_relation_part on request_relation USING btree (other_id) WHERE ((kind)::text = 'SPLIT'::text)

table request_search
    id bigint not null
    request_id bigint not null
    place character varying(200) not null
    words character varying(500) not null
    found boolean not null
    result character varying(1000) not null
    searched_on date not null
    searched_by character varying(100) not null
    recorded_at timestamp with time zone not null
    by_id bigint not null
    FOREIGN KEY (request_id) REFERENCES request(id)
    PRIMARY KEY (id)
    CREATE INDEX request_search_by_request on request_search USING btree (request_id, id)

table request_unit_inquiry
    id bigint not null
    request_id bigint not null
    unit_id bigint not null
    unit_name character varying(200) not null
    matter character varying(2000) not null
    due_on date not null
    asked_at timestamp with time zone not null
    asked_by_id bigint not null
    asked_by character varying(100) not null
    proposal character varying(20)
    reply character varying(4000)
    replied_at timestamp with time zone
    replied_by character varying(100)
    noted_at timestamp with time zone
    ended_at timestamp with time zone
    end_reason character varying(500)
    CHECK (((ended_at IS NULL) = (end_reason IS NULL)))
    CHECK (((ended_at IS NULL) OR (replied_at IS NULL)))
    CHECK (((matter)::text <> ''::text))
    CHECK (((noted_at IS NULL) OR (replied_at IS NOT NULL)))
    CHECK (((proposal)::text = ANY ((ARRAY['DISCLOSE'::character varying, 'PARTLY'::character varying, 'WITHHOLD'::character varying, 'NOT_HELD'::character varying, 'OTHER_UNIT'::character varying])::text[])))
    CHECK (((replied_at IS NULL) = (proposal IS NULL)))
    CHECK (((replied_at IS NULL) = (reply IS NULL)))
    FOREIGN KEY (request_id) REFERENCES request(id)
    PRIMARY KEY (id)
    CREATE INDEX request_unit_inquiry_by_request on request_unit_inquiry USING btree (request_id)
    CREATE UNIQUE INDEX request_unit_inquiry_open on request_unit_inquiry USING btree (request_id, unit_id) WHERE ((replied_at IS NULL) AND (ended_at IS NULL))

table screening_version
    organ_id bigint not null
    version integer not null
    note character varying(300) not null
    added_count integer not null
    removed_count integer not null
    person_id bigint not null
    person_name character varying(60) not null
    at timestamp with time zone not null
    CHECK ((version > 0))
    PRIMARY KEY (organ_id, version)

table screening_word
    id bigint not null
    organ_id bigint not null
    kind character varying(10) not null
    word character varying(200) not null
    suggestion character varying(200) not null
    effective_from date
    effective_until date
    added_in integer not null
    removed_in integer
    CHECK (((kind)::text = ANY ((ARRAY['WRONG'::character varying, 'SENSITIVE'::character varying, 'RESTRICTED'::character varying, 'PUBLIC'::character varying, 'ALLOWED'::character varying])::text[])))
    CHECK ((effective_from <= effective_until))
    CHECK ((length((word)::text) > 1))
    CHECK ((removed_in > added_in))
    FOREIGN KEY (organ_id, added_in) REFERENCES screening_version(organ_id, version)
    FOREIGN KEY (organ_id, removed_in) REFERENCES screening_version(organ_id, version)
    PRIMARY KEY (id)
    CREATE UNIQUE INDEX screening_word_in_force on screening_word USING btree (organ_id, kind, word) WHERE (removed_in IS NULL)

table sealed_text
    id bigint not null
    sealed_as character varying(64) not null
    content bytea not null
    sealed_with character(64) not null
    PRIMARY KEY (id)
    UNIQUE (sealed_as)
    CREATE UNIQUE INDEX sealed_text_sealed_as_key on sealed_text USING btree (sealed_as)

table section
    id bigint not null
    organ_id bigint not null
    parent_id bigint
    slug character varying(60) not null
    name character varying(60) not null
    purpose character varying(300) not null
    position integer not null
    statutory_item character varying(6)
    version integer not null
    closed_on date
    CHECK (((name)::text <> ''::text))
    CHECK (((slug)::text ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
    CHECK (((statutory_item)::text ~ '^20-([1-9]|1[0-5])$'::text))
    FOREIGN KEY (parent_id) REFERENCES section(id)
    PRIMARY KEY (id)
    UNIQUE (organ_id, slug)
    CREATE INDEX section_by_parent on section USING btree (parent_id)
    CREATE UNIQUE INDEX section_organ_id_slug_key on section USING btree (organ_id, slug)

table section_address
    organ_id bigint not null
    slug character varying(60) not null
    name character varying(60) not null
    target_id bigint
    since date not null
    restructuring_id bigint not null
    FOREIGN KEY (restructuring_id) REFERENCES section_restructuring(id)
    FOREIGN KEY (target_id) REFERENCES section(id)
    PRIMARY KEY (organ_id, slug)

table section_restructuring
    id bigint not null
    organ_id bigint not null
    name character varying(100) not null
    stage character varying(10) not null
    planned_name character varying(60) not null
    planned_on date not null
    done_name character varying(60) not null
    done_at timestamp with time zone
    reversed_name character varying(60) not null
    reversed_at timestamp with time zone
    before jsonb
    version integer not null
    CHECK ((((stage)::text <> ALL ((ARRAY['DONE'::character varying, 'REVERSED'::character varying])::text[])) OR ((before IS NOT NULL) AND (done_at IS NOT NULL))))
    CHECK (((name)::text <> ''::text))
    CHECK (((stage)::text = ANY ((ARRAY['PLANNED'::character varying, 'DONE'::character varying, 'REVERSED'::character varying, 'DROPPED'::character varying])::text[])))
    PRIMARY KEY (id)
    CREATE INDEX section_restructuring_by_organ on section_restructuring USING btree (organ_id, id DESC)

table section_restructuring_step
    id bigint not null
    restructuring_id bigint not null
    kind character varying(10) not null
    section_id bigint not null
    target_id bigint
    slug character varying(60) not null
    CHECK ((((kind)::text <> 'MERGE'::text) OR (target_id IS NOT NULL)))
    CHECK ((((kind)::text = 'ADDRESS'::text) = ((slug)::text <> ''::text)))
    CHECK (((kind)::text = ANY ((ARRAY['MERGE'::character varying, 'PLACE'::character varying, 'ADDRESS'::character varying, 'CLOSE'::character varying])::text[])))
    FOREIGN KEY (restructuring_id) REFERENCES section_restructuring(id)
    FOREIGN KEY (section_id) REFERENCES section(id)
    FOREIGN KEY (target_id) REFERENCES section(id)
    PRIMARY KEY (id)
    CREATE INDEX section_restructuring_step_by_plan on section_restructuring_step USING btree (restructuring_id)

table setting_value
    id bigint not null
    organ_id bigint not null
    key character varying(80) not null
    value character varying(4000)
    from_on date not null
    basis character varying(300) not null
    recorded_at timestamp with time zone not null
    recorded_by character varying(60) not null
    PRIMARY KEY (id)
    CREATE INDEX setting_value_in_force on setting_value USING btree (organ_id, key, from_on DESC, id DESC)

table site_page
    id bigint not null
    organ_id bigint not null
    slug character varying(60) not null
    title character varying(60) not null
    purpose character varying(300) not null
    draft integer not null
    open integer
    closed_on date
    version integer not null
    CHECK (((closed_on IS NULL) OR (open IS NULL)))
    CHECK (((slug)::text ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
    CHECK (((title)::text <> ''::text))
    FOREIGN KEY (id, draft) REFERENCES site_page_edition(page_id, number) DEFERRABLE INITIALLY DEFERRED
    PRIMARY KEY (id)
    UNIQUE (organ_id, slug)
    CREATE UNIQUE INDEX site_page_organ_id_slug_key on site_page USING btree (organ_id, slug)

table site_page_block
    page_id bigint not null
    number integer not null
    position integer not null
    kind character varying(10) not null
    title character varying(60) not null
    body character varying(4000) not null
    section character varying(60) not null
    count integer not null
    CHECK (((kind)::text = ANY ((ARRAY['LATEST'::character varying, 'FEATURED'::character varying, 'TEXT'::character varying, 'PICTURE'::character varying, 'LINKS'::character varying, 'COUNTS'::character varying, 'SEARCH'::character varying])::text[])))
    FOREIGN KEY (page_id, number) REFERENCES site_page_edition(page_id, number)
    PRIMARY KEY (page_id, number, "position")

table site_page_edition
    page_id bigint not null
    number integer not null
    follows integer not null
    made_by bigint not null
    made_name character varying(60) not null
    made_at timestamp with time zone not null
    preview character varying(32) not null
    published_by bigint
    published_name character varying(60) not null
    published_at timestamp with time zone
    CHECK ((follows < number))
    CHECK ((number > 0))
    CHECK ((published_by <> made_by))
    FOREIGN KEY (page_id) REFERENCES site_page(id)
    PRIMARY KEY (page_id, number)
    UNIQUE (preview)
    CREATE UNIQUE INDEX site_page_edition_preview_key on site_page_edition USING btree (preview)

table spring_session
    primary_id character(36) not null
    session_id character(36) not null
    creation_time bigint not null
    last_access_time bigint not null
    max_inactive_interval integer not null
    expiry_time bigint not null
    principal_name character varying(100)
    PRIMARY KEY (primary_id)
    UNIQUE (session_id)
    CREATE INDEX spring_session_expiry on spring_session USING btree (expiry_time)
    CREATE INDEX spring_session_principal on spring_session USING btree (principal_name)
    CREATE UNIQUE INDEX spring_session_session_id_key on spring_session USING btree (session_id)

table spring_session_attributes
    session_primary_id character(36) not null
    attribute_name character varying(200) not null
    attribute_bytes bytea not null
    FOREIGN KEY (session_primary_id) REFERENCES spring_session(primary_id) ON DELETE CASCADE
    PRIMARY KEY (session_primary_id, attribute_name)

table stored_file
    id bigint not null
    name character varying(200) not null
    type character varying(10) not null
    size bigint not null
    sm3 character(64) not null
    kept_at timestamp with time zone not null
    sealed_as character varying(64)
    sealed_with character(64)
    destroyed_at timestamp with time zone
    CHECK (((destroyed_at IS NULL) OR (sealed_as IS NOT NULL)))
    CHECK (((name)::text <> ''::text))
    CHECK (((sealed_as IS NULL) = (sealed_with IS NULL)))
    CHECK ((size > 0))
    PRIMARY KEY (id)
    UNIQUE (sealed_as)
    CREATE UNIQUE INDEX stored_file_sealed_as_key on stored_file USING btree (sealed_as)

table stored_file_hidden
    sm3 character(64) not null
    position integer not null
    kind character varying(300) not null
    content text not null
    nature character varying(20) not null
    CHECK (((nature)::text = ANY ((ARRAY['UNSEEN'::character varying, 'PROPERTY'::character varying, 'TABLE_PICTURE'::character varying])::text[])))
    PRIMARY KEY (sm3, "position")

table stored_file_text
    sm3 character(64) not null
    content text not null
    failure character varying(500)
    PRIMARY KEY (sm3)

table task
    id bigint not null
    subject character varying(30) not null
    subject_id bigint not null
    step character varying(40) not null
    sentence character varying(500) not null
    href character varying(300) not null
    organ_id bigint not null
    unit_id bigint
    role character varying(40)
    person_id bigint
    due_on date
    opened_at timestamp with time zone not null
    closed_at timestamp with time zone
    closed_by bigint
    CHECK (((href)::text ~~ '/%'::text))
    CHECK (((role IS NOT NULL) OR (person_id IS NOT NULL)))
    PRIMARY KEY (id)
    CREATE INDEX task_by_subject on task USING btree (subject, subject_id) WHERE (closed_at IS NULL)
    CREATE INDEX task_open_by_person on task USING btree (person_id, due_on) WHERE (closed_at IS NULL)
    CREATE INDEX task_open_by_role on task USING btree (organ_id, role, due_on) WHERE (closed_at IS NULL)

view guarded_document
 SELECT d.id
   FROM (document d
     JOIN document_edition e ON (((e.document_id = d.id) AND (e.number = d.edition))))
  WHERE ((d.public_edition IS NULL) AND (((e.attribute)::text = 'WITHHELD'::text) OR (EXISTS ( SELECT 1
           FROM document_withdrawal w
          WHERE ((w.document_id = d.id) AND ((w.reason)::text = 'SECRECY'::text))))));

view public_document
 SELECT d.id,
    e.id AS edition_id,
    e.number AS edition,
    d.organ_id,
    d.unit_id,
    d.kind,
    d.section,
    d.batch_id,
    d.index_number,
    d.first_published_on,
    e.published_at,
    d.amended_on,
    d.repealed_on,
    d.expired_on,
    e.title,
    e.summary,
    e.body_html,
    e.issuing_organ,
    e.document_number,
    e.document_date,
    e.effective_from,
    e.expires_on,
    e.subject_class,
    e.keywords,
    e.source,
    e.attachments,
    e.phase,
    e.elements,
    e.stated_on
   FROM (document d
     JOIN document_edition e ON (((e.document_id = d.id) AND (e.number = d.public_edition))))
  WHERE (((e.attribute)::text = 'PROACTIVE'::text) AND (EXISTS ( SELECT 1
           FROM (document_secrecy_review_edition c
             JOIN document_secrecy_review r ON ((r.id = c.review_id)))
          WHERE ((c.edition_id = e.id) AND (c.sm3 = e.sm3) AND (c.content_sha256 = e.content_sha256) AND ((r.conclusion)::text = 'MAY_BE_PUBLIC'::text) AND (NOT (EXISTS ( SELECT 1
                   FROM document_secrecy_review_edition newer
                  WHERE ((newer.edition_id = e.id) AND (newer.review_id > c.review_id)))))))) AND (NOT (EXISTS ( SELECT 1
           FROM document_withdrawal w
          WHERE (w.edition_id = e.id)))));

view public_document_edition
 SELECT e.id AS edition_id,
    e.document_id,
    e.number,
    e.published_at,
    e.title,
    e.summary,
    e.body_html,
    e.issuing_organ,
    e.document_number,
    e.document_date,
    e.effective_from,
    e.expires_on,
    e.subject_class,
    e.keywords,
    e.source,
    e.attachments,
    (e.number = p.edition) AS current,
    ((e.number <> p.edition) AND (EXISTS ( SELECT 1
           FROM document_edition_closed c
          WHERE (c.edition_id = e.id)))) AS closed,
    e.phase,
    e.elements,
    e.stated_on
   FROM (public_document p
     JOIN document_edition e ON ((e.document_id = p.id)))
  WHERE ((e.published_at IS NOT NULL) AND ((e.attribute)::text = 'PROACTIVE'::text) AND document_edition_reviewed(e.*) AND (NOT (EXISTS ( SELECT 1
           FROM (document_withdrawal w
             JOIN document_edition gone ON ((gone.id = w.edition_id)))
          WHERE ((gone.document_id = e.document_id) AND (gone.number >= e.number))))));

view public_document_relation
 SELECT document_id,
    kind,
    target_id
   FROM document_relation r
  WHERE ((EXISTS ( SELECT 1
           FROM public_document p
          WHERE (p.id = r.document_id))) AND (EXISTS ( SELECT 1
           FROM public_document p
          WHERE (p.id = r.target_id))));

view public_document_tombstone
 SELECT d.id,
    d.index_number,
    d.section,
    w.reason,
    w.at AS withdrawn_at,
        CASE
            WHEN ((w.reason)::text = ANY ((ARRAY['SECRECY'::character varying, 'PRIVACY'::character varying])::text[])) THEN NULL::character varying
            ELSE e.title
        END AS title,
        CASE
            WHEN ((w.reason)::text = ANY ((ARRAY['SECRECY'::character varying, 'PRIVACY'::character varying])::text[])) THEN NULL::character varying
            ELSE w.note
        END AS note,
    w.merged_into
   FROM ((document d
     JOIN document_withdrawal w ON ((w.document_id = d.id)))
     JOIN document_edition e ON ((e.id = w.edition_id)))
  WHERE ((d.public_edition IS NULL) AND (w.id = ( SELECT max(document_withdrawal.id) AS max
           FROM document_withdrawal
          WHERE (document_withdrawal.document_id = d.id))));

CREATE TRIGGER audit_entry_kept BEFORE TRUNCATE ON public.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only()
CREATE TRIGGER audit_entry_unchanged BEFORE DELETE OR UPDATE ON public.audit_entry FOR EACH ROW EXECUTE FUNCTION audit_is_append_only()
CREATE TRIGGER audit_head_kept BEFORE DELETE ON public.audit_head FOR EACH ROW EXECUTE FUNCTION audit_is_append_only()
CREATE TRIGGER audit_head_not_emptied BEFORE TRUNCATE ON public.audit_head FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only()
CREATE TRIGGER catalog_budget_round_closes BEFORE INSERT OR UPDATE ON public.catalog_budget_round FOR EACH ROW EXECUTE FUNCTION catalog_budget_round_closes()
CREATE TRIGGER delegation_before BEFORE DELETE OR UPDATE ON public.delegation FOR EACH ROW EXECUTE FUNCTION delegation_before()
CREATE TRIGGER delegation_kept BEFORE TRUNCATE ON public.delegation FOR EACH STATEMENT EXECUTE FUNCTION delegation_before()
CREATE TRIGGER document_before BEFORE INSERT OR UPDATE ON public.document FOR EACH ROW EXECUTE FUNCTION document_before()
CREATE TRIGGER document_edition_before BEFORE INSERT OR UPDATE ON public.document_edition FOR EACH ROW EXECUTE FUNCTION document_edition_before()
CREATE TRIGGER document_edition_not_early BEFORE INSERT OR UPDATE ON public.document_edition FOR EACH ROW EXECUTE FUNCTION document_edition_not_early()
CREATE TRIGGER document_edition_sought AFTER INSERT OR UPDATE OF title, document_number, issuing_organ, keywords, source, summary, attachments, body_html ON public.document_edition FOR EACH ROW EXECUTE FUNCTION document_edition_sought()
CREATE TRIGGER document_reassessment_closed BEFORE DELETE OR UPDATE ON public.document_reassessment FOR EACH ROW EXECUTE FUNCTION document_reassessment_closed()
CREATE TRIGGER document_secrecy_review_closed BEFORE DELETE OR UPDATE ON public.document_secrecy_review FOR EACH ROW EXECUTE FUNCTION document_record_closed()
CREATE TRIGGER document_secrecy_review_edition_before BEFORE INSERT ON public.document_secrecy_review_edition FOR EACH ROW EXECUTE FUNCTION document_secrecy_review_edition_before()
CREATE TRIGGER document_secrecy_review_edition_closed BEFORE DELETE OR UPDATE ON public.document_secrecy_review_edition FOR EACH ROW EXECUTE FUNCTION document_record_closed()
CREATE TRIGGER document_secrecy_review_edition_kept BEFORE TRUNCATE ON public.document_secrecy_review_edition FOR EACH STATEMENT EXECUTE FUNCTION document_record_closed()
CREATE TRIGGER document_secrecy_review_kept BEFORE TRUNCATE ON public.document_secrecy_review FOR EACH STATEMENT EXECUTE FUNCTION document_record_closed()
CREATE TRIGGER document_sought_by_number AFTER INSERT OR UPDATE OF index_number, author_name ON public.document FOR EACH ROW EXECUTE FUNCTION document_people_sought()
CREATE TRIGGER document_sought_by_step AFTER INSERT ON public.document_step FOR EACH ROW EXECUTE FUNCTION document_people_sought()
CREATE TRIGGER document_step_closed BEFORE DELETE OR UPDATE ON public.document_step FOR EACH ROW EXECUTE FUNCTION document_record_closed()
CREATE TRIGGER document_step_kept BEFORE TRUNCATE ON public.document_step FOR EACH STATEMENT EXECUTE FUNCTION document_record_closed()
CREATE TRIGGER document_withdrawal_closed BEFORE DELETE OR UPDATE ON public.document_withdrawal FOR EACH ROW EXECUTE FUNCTION document_record_closed()
CREATE TRIGGER document_withdrawal_kept BEFORE TRUNCATE ON public.document_withdrawal FOR EACH STATEMENT EXECUTE FUNCTION document_record_closed()
CREATE TRIGGER handover_closed BEFORE DELETE OR UPDATE ON public.handover FOR EACH ROW EXECUTE FUNCTION handover_record_closed()
CREATE TRIGGER handover_item_closed BEFORE DELETE OR UPDATE ON public.handover_item FOR EACH ROW EXECUTE FUNCTION handover_record_closed()
CREATE TRIGGER handover_item_kept BEFORE TRUNCATE ON public.handover_item FOR EACH STATEMENT EXECUTE FUNCTION handover_record_closed()
CREATE TRIGGER handover_kept BEFORE TRUNCATE ON public.handover FOR EACH STATEMENT EXECUTE FUNCTION handover_record_closed()
CREATE TRIGGER person_role_separate BEFORE INSERT OR UPDATE ON public.person_role FOR EACH ROW EXECUTE FUNCTION person_administrators_are_separate()
CREATE TRIGGER report_cell_frozen BEFORE INSERT OR DELETE OR UPDATE ON public.report_cell FOR EACH ROW EXECUTE FUNCTION report_is_frozen()
CREATE TRIGGER report_frozen BEFORE DELETE OR UPDATE ON public.report FOR EACH ROW EXECUTE FUNCTION report_is_frozen()
CREATE TRIGGER report_section_frozen BEFORE INSERT OR DELETE OR UPDATE ON public.report_section FOR EACH ROW EXECUTE FUNCTION report_is_frozen()
