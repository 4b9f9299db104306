-- From which points the picture of an interpretation was drawn, so that one drawn before a change is told.
create table document_drawn_points (
    document_id bigint   primary key references document (id),
    points      char(64) not null                 -- SM3
);
