-- Fields, rows and resources that AWS has otherwise than they were applied, and what people answered to that.
create table drift (
    id uuid primary key,
    stack_id uuid not null references stack (id) on delete cascade,
    resource_id uuid not null references resource (id) on delete cascade,
    kind varchar(64) not null,
    name varchar(512) not null,
    -- Empty for the resource as a whole.
    path text not null,
    expected text,
    actual text,
    risk varchar(16) not null,
    first_seen timestamp with time zone not null,
    -- Whether a second look saw it as well.
    confirmed boolean not null,
    ignored_until timestamp with time zone,
    ignored_by varchar(512),
    ignored_at timestamp with time zone,
    ignored_why varchar(2048),
    version bigint not null
);
create index drift_of_stack on drift (stack_id);
create index drift_of_resource on drift (resource_id);

-- What bears a stack's marks in AWS and is no resource of it.
create table leftover (
    id uuid primary key,
    stack_id uuid not null references stack (id) on delete cascade,
    kind varchar(64) not null,
    external_id varchar(512) not null,
    name varchar(512) not null,
    first_seen timestamp with time zone not null
);
create index leftover_of_stack on leftover (stack_id);
