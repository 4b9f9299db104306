-- What only some of an organ's people may see the title of: what is withheld (条例 arts. 14-16), and what was withdrawn for
-- secrecy; neither while an edition is public. Who may see it stands in WithheldTitles.
create view guarded_document as
select d.id
  from document d
  join document_edition e on e.document_id = d.id and e.number = d.edition
 where d.public_edition is null
   and (e.attribute = 'WITHHELD'
        or exists (select 1 from document_withdrawal w where w.document_id = d.id and w.reason = 'SECRECY'));

-- The desk's search: for each edition its words, and as part 0 whom and which number the document goes by. Kept by
-- triggers, so that what is committed is found.
create table document_sought (
    document_id bigint   not null references document (id) on delete cascade,
    part        int      not null,                  -- number of the edition; 0 for numbers and people
    words       text     not null,                  -- as sought_text makes them
    grams       bigint[] not null,                  -- as sought_grams makes them of the words
    primary key (document_id, part)
);

create index document_sought_by_gram on document_sought using gin (grams);
create index document_step_by_document_and_person on document_step (document_id, person_name);

-- Text as it is compared: one width, small letters, one kind of bracket, single spaces.
create function sought_text(typed text) returns text language sql immutable parallel safe as $$
    select regexp_replace(
        translate(lower(normalize(typed, NFKC)), '([{【〖)]}】〗', '〔〔〔〔〔〕〕〕〕〕'), '\s+', ' ', 'g')
$$;

-- The text of clean markup; blocks are set apart, words within a line are not.
create function sought_plain(html text) returns text language plpgsql immutable parallel safe as $$
declare
    plain text := regexp_replace(
        regexp_replace(html,
            '</?(p|div|h[1-6]|li|ul|ol|table|caption|thead|tbody|tfoot|tr|td|th|br|hr|blockquote|figure|figcaption|pre)\M[^>]*>',
            ' ', 'gi'),
        '<[^>]*>', '', 'g');
    code text;
begin
    for code in select distinct entity[1] from regexp_matches(plain, '&#x([0-9a-fA-F]{1,5});', 'g') as entity loop
        plain := replace(plain, '&#x' || code || ';', chr(greatest(1, ('x' || lpad(code, 8, '0'))::bit(32)::int)));
    end loop;
    return replace(replace(replace(replace(replace(plain, '&nbsp;', ' '), '&quot;', '"'), '&lt;', '<'), '&gt;', '>'), '&amp;', '&');
end $$;

-- Each character and each two neighbouring ones as a number: Chinese has no spaces, so that any word is a run of them.
create function sought_grams(words text) returns bigint[] language sql immutable parallel safe as $$
    select coalesce(array_agg(distinct gram), '{}')
      from (select unnest(array[
                       ascii(here)::bigint << 21,
                       case when next <> ' ' then ascii(here)::bigint << 21 | ascii(next) end]) as gram
              from (select here, lead(here) over (order by place) as next
                      from unnest(string_to_array(words, null)) with ordinality as letter (here, place)) as pair
             where here <> ' ') as all_grams
     where gram is not null
$$;

create function document_seek(document bigint, its_part int, its_words text) returns void language sql as $$
    insert into document_sought (document_id, part, words, grams)
    values (document, its_part, its_words, sought_grams(its_words))
    on conflict (document_id, part) do update set words = excluded.words, grams = excluded.grams
     where document_sought.words <> excluded.words
$$;

create function document_seek_edition(e document_edition) returns void language sql as $$
    select document_seek(e.document_id, e.number, sought_text(concat_ws(' ', e.title, e.document_number, e.issuing_organ,
        e.keywords, e.source, e.summary,
        (select string_agg(file ->> 'name', ' ') from jsonb_array_elements(e.attachments) as file),
        sought_plain(e.body_html))))
$$;

create function document_seek_people(document bigint) returns void language sql as $$
    select document_seek(d.id, 0, sought_text(concat_ws(' ', d.index_number, d.author_name,
        (select string_agg(distinct s.person_name, ' ') from document_step s where s.document_id = d.id))))
      from document d where d.id = document
$$;

create function document_edition_sought() returns trigger language plpgsql as $$
begin
    perform document_seek_edition(new);
    return null;
end $$;

create function document_people_sought() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'document' then
        perform document_seek_people(new.id);
    else
        perform document_seek_people(new.document_id);
    end if;
    return null;
end $$;

create trigger document_edition_sought
    after insert or update of title, document_number, issuing_organ, keywords, source, summary, attachments, body_html
    on document_edition for each row execute function document_edition_sought();
create trigger document_sought_by_number after insert or update of index_number, author_name on document
    for each row execute function document_people_sought();
create trigger document_sought_by_step after insert on document_step
    for each row execute function document_people_sought();

select count(document_seek_edition(e)) from document_edition e;
select count(document_seek_people(d.id)) from document d;
