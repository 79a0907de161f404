-- A stack is one AWS account, one Region and a name: the unit of planning, locking and permission.
create table stack (
    id uuid primary key,
    team_id uuid not null,
    account varchar(12) not null,
    region varchar(32) not null,
    name varchar(64) not null,
    stage varchar(16) not null,
    revision bigint not null,
    created_at timestamp with time zone not null,
    version bigint not null,
    constraint stack_name_once unique (team_id, name)
);

-- What is wanted, what was last applied and what was last seen, apart from each other.
create table resource (
    id uuid primary key,
    stack_id uuid not null references stack (id),
    kind varchar(64) not null,
    name varchar(255) not null,
    wish varchar(16) not null,
    spec text not null,
    spec_version int not null,
    generation bigint not null,
    incarnation bigint not null,
    operation_id uuid,
    operation_sent_at timestamp with time zone,
    external_id varchar(255),
    applied text,
    applied_version int,
    observed text,
    observed_version int,
    presence varchar(16) not null,
    readiness varchar(16),
    readiness_why varchar(1024),
    attributes text,
    observed_at timestamp with time zone,
    version bigint not null
);
create index resource_of_stack on resource (stack_id, kind);
create index resource_by_external_id on resource (external_id);

create table resource_reference (
    id uuid primary key,
    resource_id uuid not null references resource (id) on delete cascade,
    path varchar(255) not null,
    target_id uuid not null
);
create index reference_by_target on resource_reference (target_id);
create index reference_of_resource on resource_reference (resource_id);

-- Every edit of a desired state, whole.
create table revision (
    id uuid primary key,
    stack_id uuid not null references stack (id) on delete cascade,
    number bigint not null,
    resource_id uuid not null,
    kind varchar(64) not null,
    name varchar(255) not null,
    spec_before text,
    spec_after text,
    person uuid not null,
    person_name varchar(255) not null,
    at timestamp with time zone not null,
    constraint revision_number_once unique (stack_id, number)
);

-- Identities of rules, entries and routes, by resource and natural key.
create table row_identity (
    id uuid primary key,
    resource_id uuid not null references resource (id) on delete cascade,
    list varchar(64) not null,
    natural_key varchar(512) not null,
    added_by varchar(255) not null,
    added_at timestamp with time zone not null,
    changed_by varchar(255) not null,
    changed_at timestamp with time zone not null,
    why varchar(1024) not null,
    gone_at timestamp with time zone
);
create index row_identity_of_resource on row_identity (resource_id);
