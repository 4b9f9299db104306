-- Which things of a budget round a document publishes; one paper often holds several.
create table document_budget_entry (
    document_id bigint not null references document (id),
    entry_id    bigint not null,                                 -- of the catalog
    primary key (document_id, entry_id)
);

create index document_budget_entry_by_entry on document_budget_entry (entry_id);
