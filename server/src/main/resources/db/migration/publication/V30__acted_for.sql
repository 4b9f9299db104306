-- Steps taken, reviews signed and hits answered for in the place of somebody who is away (代办): whose they were. The
-- duties are separated for both.
alter table document_step add column acted_for bigint;
alter table document_secrecy_review add column acted_for bigint;
alter table document_screening_answer add column acted_for bigint;
