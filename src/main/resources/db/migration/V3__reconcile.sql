-- An approved plan under execution, and what is executed.
create table run (
    id uuid primary key,
    stack_id uuid not null references stack (id) on delete cascade,
    state varchar(16) not null,
    plan text not null,
    epoch bigint not null,
    cancel_requested boolean not null,
    person uuid not null,
    person_name varchar(255) not null,
    address varchar(64) not null,
    why varchar(1024) not null,
    started_at timestamp with time zone not null,
    finished_at timestamp with time zone,
    version bigint not null
);
create index run_of_stack on run (stack_id, started_at);
create index run_by_state on run (state);

create table step (
    id uuid primary key,
    run_id uuid not null references run (id) on delete cascade,
    number int not null,
    resource_id uuid not null,
    kind varchar(64) not null,
    name varchar(255) not null,
    action varchar(16) not null,
    state varchar(16) not null,
    happens_after text not null,
    spec text,
    spec_version int,
    releases text not null,
    attempts int not null,
    due_at timestamp with time zone,
    sent_at timestamp with time zone,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    waiting varchar(1024),
    fault_type varchar(32),
    fault_code varchar(255),
    fault_message text,
    calls text not null,
    version bigint not null
);
create index step_of_run on step (run_id, number);
