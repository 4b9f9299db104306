-- Under which item of the catalog (公开事项) a document is to stand, and which of its duties it was written for. Reported to
-- the catalog when the document becomes public.
create table document_catalog_item (
    document_id bigint primary key references document (id),
    item_id     bigint not null,
    duty_id     bigint
);

create index document_catalog_item_by_item on document_catalog_item (item_id);
