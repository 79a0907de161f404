-- Sessions of people's browsers, which any panel goes on with: the tables of Spring Session.
create table spring_session (
    primary_id char(36) not null,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(255),
    constraint spring_session_pk primary key (primary_id)
);
create unique index spring_session_by_id on spring_session (session_id);
create index spring_session_by_expiry on spring_session (expiry_time);

create table spring_session_attributes (
    session_primary_id char(36) not null,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
    constraint spring_session_attributes_of foreign key (session_primary_id)
        references spring_session (primary_id) on delete cascade
);

-- The one-time link that creates the administrator: one row, or none. Any panel may be the one that it is opened at.
create table set_up_link (
    id int not null primary key,
    hash varchar(64) not null
);
