-- A document is public by its public edition alone; a stage that says so without one would be a lie.
alter table document add constraint document_published_has_an_edition
    check (stage <> 'PUBLISHED' or public_edition is not null);
