-- A block that shows the first picture of a public document.
alter table site_page_block drop constraint site_page_block_kind_check;
alter table site_page_block
    add check (kind in ('LATEST', 'FEATURED', 'TEXT', 'PICTURE', 'LINKS', 'COUNTS', 'SEARCH'));
