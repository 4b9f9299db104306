-- Which documents a restructuring of the sections has moved, so that it can be reversed.
create table document_section_move (
    plan_id      bigint      not null,                           -- of the catalog
    document_id  bigint      not null references document (id),
    from_section varchar(60) not null,
    to_section   varchar(60) not null,
    primary key (plan_id, document_id, from_section)
);
