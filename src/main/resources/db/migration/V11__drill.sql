-- A trial of how a resource stands a failure or a load, and what it found out.
create table drill (
    id uuid primary key,
    stack_id uuid not null references stack (id) on delete cascade,
    resource_id uuid not null,
    kind varchar(64) not null,
    name varchar(512) not null,
    drill varchar(64) not null,
    state varchar(16) not null,
    -- The resource while it is under way: one drill at a time.
    active_resource uuid unique,
    person uuid not null,
    person_name varchar(512) not null,
    address varchar(64) not null,
    why varchar(2048) not null,
    target_seconds bigint not null,
    asked_at timestamp with time zone not null,
    sent_at timestamp with time zone,
    looked_at timestamp with time zone,
    finished_at timestamp with time zone,
    refusal varchar(64) not null,
    fault_type varchar(32),
    fault_code varchar(255),
    fault_message text,
    -- How it was before, marks, what cannot be measured, the timeline: JSON.
    report text not null,
    version bigint not null
);
create index drill_of_stack on drill (stack_id, asked_at);
create index drill_of_resource on drill (resource_id, asked_at);
