-- Numbers of documents of others that are public (已公开的文件).
alter table screening_word drop constraint screening_word_kind_check;
alter table screening_word
    add check (kind in ('WRONG', 'SENSITIVE', 'RESTRICTED', 'PUBLIC', 'ALLOWED'));
