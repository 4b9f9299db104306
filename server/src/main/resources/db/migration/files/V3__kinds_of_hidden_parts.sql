-- What was found in a file is found again: more is looked for now (all properties, tables drawn as pictures).
delete from stored_file_hidden;
alter table stored_file_hidden
    drop column metadata,
    add column nature varchar(20) not null check (nature in ('UNSEEN', 'PROPERTY', 'TABLE_PICTURE'));
