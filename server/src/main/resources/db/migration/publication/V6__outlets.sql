-- The receipt of an act: at each outlet, whether it shows what the act wanted (回执). A row is an observation, made by
-- asking for the address as a visitor does.
create table document_outlet (
    edition_id  bigint       not null references document_edition (id),
    document_id bigint       not null references document (id),
    wanted      varchar(10)  not null check (wanted in ('PRESENT', 'GONE')),
    outlet      varchar(20)  not null,
    address     varchar(300) not null,
    acted_at    timestamptz  not null,
    seen_at     timestamptz  not null,
    as_wanted   boolean      not null,
    proof       varchar(300) not null,
    primary key (edition_id, wanted, outlet, address)
);

create index document_outlet_by_document on document_outlet (document_id);
