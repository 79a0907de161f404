-- What scripts show instead of a person's session: made by a person, for less than the person may do.
create table api_token (
    id uuid primary key,
    person_id uuid not null references person (id) on delete cascade,
    name varchar(120) not null,
    -- SHA-256 of the secret, which is shown once and kept nowhere.
    hash varchar(64) not null,
    scope varchar(16) not null,
    -- Null: every stack that its owner may use.
    stack_id uuid references stack (id) on delete cascade,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    used_at timestamp with time zone,
    used_from varchar(64),
    revoked_at timestamp with time zone,
    constraint api_token_hash_once unique (hash)
);
create index api_token_of_person on api_token (person_id);
create index api_token_of_stack on api_token (stack_id);

-- What was answered to a request with an Idempotency-Key, for a day, so that it can be sent again.
create table api_reply (
    id uuid primary key,
    token_id uuid not null references api_token (id) on delete cascade,
    -- As the client chose it.
    idempotency_key varchar(200) not null,
    -- SHA-256 of method, path and body.
    request_hash varchar(64) not null,
    begun_at timestamp with time zone not null,
    -- Null while it is being answered.
    status int,
    headers text,
    body text,
    constraint api_reply_once unique (token_id, idempotency_key)
);
create index api_reply_by_age on api_reply (begun_at);

-- One edit may change several resources at once.
alter table revision drop constraint revision_number_once;
alter table revision add constraint revision_of_resource_once unique (stack_id, number, resource_id);
