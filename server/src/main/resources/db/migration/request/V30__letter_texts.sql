-- The answer's words as somebody changed them against the template (改动), until the letter is issued.
create table request_answer_text (
    request_id  bigint       not null primary key references request_answer,
    template    text         not null,                 -- a paragraph a line, as the template had them when changed
    text        text         not null,
    edited_by   bigint       not null,
    edited_name varchar(100) not null,
    edited_at   timestamptz  not null,
    check (text <> template)
);

-- The words of an issued letter beside those of its template.
create table request_letter_text (
    letter_id   bigint       not null primary key references request_letter,
    organ       varchar(200) not null,                 -- as printed
    addressee   varchar(300) not null,
    template    text         not null,
    text        text         not null,
    edited_name varchar(100),                          -- who changed the words; null: nobody
    edited_at   timestamptz,
    check ((edited_name is null) = (text = template)),
    check ((edited_name is null) = (edited_at is null))
);
