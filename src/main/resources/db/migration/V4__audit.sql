-- Append-only: nothing in the panel updates or deletes here, and nothing refers to it.
create table audit_entry (
    id uuid primary key,
    at timestamp with time zone not null,
    stack_id uuid not null,
    resource_id uuid,
    row_id uuid,
    kind varchar(64) not null,
    subject varchar(512) not null,
    action varchar(64) not null,
    text_before text,
    text_after text,
    person uuid not null,
    person_name varchar(255) not null,
    address varchar(64) not null,
    why varchar(1024) not null,
    run_id uuid,
    -- What happened in one instant still has an order.
    seq bigint generated always as identity
);
create index audit_entry_of_stack on audit_entry (stack_id, at);
create index audit_entry_of_resource on audit_entry (resource_id, at);
