-- Title and note of what was withdrawn or merged can be taken away afterwards, for secrecy or privacy: a second entry for
-- the same edition. The address of a merged document leads on.
alter table document_withdrawal drop constraint document_withdrawal_check;
alter table document_withdrawal drop constraint document_withdrawal_edition_id_key;
alter table document_withdrawal
    add unique (edition_id, reason),
    add constraint document_withdrawal_merged
        check (case when merged_into is null then reason <> 'MERGED' else reason in ('MERGED', 'SECRECY', 'PRIVACY') end);
