-- The last text taken into a document from a file or from the clipboard, and what was not kept of it, for its authors.
create table document_intake (
    document_id bigint       primary key references document (id),
    file_name   varchar(300) not null,  -- empty: pasted
    losses      jsonb        not null,  -- {kind of loss: count}
    person_name varchar(60)  not null,
    taken_at    timestamptz  not null
);
