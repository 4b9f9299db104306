-- What somebody is typing and has not saved yet. One row per person and place; gone when it is saved or given up.
create table document_autosave (
    person_id bigint       not null,
    place     varchar(120) not null,  -- document:<id>, or new:<kind>:<key of the page>
    fields    jsonb        not null,  -- {field: [values]}
    saved_at  timestamptz  not null,
    primary key (person_id, place)
);
