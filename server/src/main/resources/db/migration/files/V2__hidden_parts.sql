-- What a file carries unseen (hidden sheets, comments, tracked changes, properties), found once per content.
create table stored_file_hidden (
    sm3      char(64)     not null,
    position int          not null,
    kind     varchar(300) not null,      -- empty: looked through, nothing there
    content  text         not null,
    metadata boolean      not null,
    primary key (sm3, position)
);
