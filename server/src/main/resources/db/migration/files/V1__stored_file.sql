-- What is kept as a file. The bytes lie below zhiqing.home/files, named by their digest; sealed ones (identity proofs,
-- 个人信息保护法 art. 51) under a random name, encrypted, so that equal proofs of two people do not look equal.
create table stored_file (
    id          bigint       generated always as identity primary key,
    name        varchar(200) not null check (name <> ''),
    type        varchar(10)  not null,
    size        bigint       not null check (size > 0),
    sm3         char(64)     not null,        -- of the bytes as they lie in the folder
    kept_at     timestamptz  not null,
    sealed_as   varchar(64)  unique,          -- name below files/sealed; null for open files
    sealed_with char(64),                     -- fingerprint of the key
    destroyed_at timestamptz,                 -- a sealed file whose bytes were destroyed
    check ((sealed_as is null) = (sealed_with is null)),
    check (destroyed_at is null or sealed_as is not null)
);

-- The text of a file, extracted once per content. Failure is kept and shown, never hidden.
create table stored_file_text (
    sm3     char(64)     not null primary key,
    content text         not null,
    failure varchar(500)
);

-- Identity numbers (证件号码), encrypted under the key of the sealed files (个人信息保护法 art. 51).
create table sealed_text (
    id          bigint      generated always as identity primary key,
    sealed_as   varchar(64) not null unique,   -- authenticated with the content, so that two cannot be exchanged
    content     bytea       not null,          -- nonce, cipher text, tag
    sealed_with char(64)    not null           -- fingerprint of the key
);
