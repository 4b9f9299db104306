-- An opinion is asked for by a letter of its own: it is sent, and received, when that letter is.
alter table request_consultation
    alter column sent_on drop not null,
    add column subject   varchar(2000),                    -- what the asked side is to say something on
    add column stance    varchar(10) check (stance in ('AGREES', 'PARTLY', 'OBJECTS')),
    add column letter_id bigint references request_letter,
    add check (sent_on is not null or letter_id is not null),
    add check (sent_on is not null or (signed_on is null and answered_on is null));

-- The processing fee (信息处理费), 国办函〔2020〕109号. One per request, by one of the two tariffs (art. 3).
create table request_fee (
    request_id  bigint       not null primary key references request,
    basis       varchar(12)  not null check (basis in ('BY_REQUEST', 'BY_PAGE')),
    unit_count  integer      not null check (unit_count > 0),   -- place in the month (art. 4), or pages (art. 5)
    amount_yuan integer      not null check (amount_yuan > 0),
    letter_id   bigint       not null references request_letter,
    notified_on date,                                           -- the day the notice left
    served_on   date,                                           -- the day it arrived: 20 working days to pay
    paid_on     date,
    waived_on   date,
    note        varchar(500),
    check (served_on is null or served_on >= notified_on),
    check (paid_on is null or paid_on >= notified_on),
    check (paid_on is null or waived_on is null)
);
