-- Going through an organ's public documents in order; and whether a series of document numbers is its own.
create index document_public_by_organ on document (organ_id, id) where public_edition is not null;
create index document_edition_by_series on document_edition (split_part(document_number, '〔', 1)) where document_number <> '';
