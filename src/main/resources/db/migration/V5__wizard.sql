-- Forms that somebody began and has not saved: the text of each field as it was typed.
create table draft (
    id uuid primary key,
    stack_id uuid not null references stack (id) on delete cascade,
    kind varchar(64) not null,
    resource_id uuid,
    generation bigint not null,
    base text,
    texts text not null,
    person uuid not null,
    person_name varchar(255) not null,
    typed_at timestamp with time zone not null
);
create index draft_of_stack on draft (stack_id, typed_at);
