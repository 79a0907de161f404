-- Who may sign in, in which teams they are, and the AWS accounts those teams may use.
-- Runs on H2 and on PostgreSQL.

create table team (
    id      uuid         not null primary key,
    version bigint       not null,
    name    varchar(100) not null,
    constraint team_name_once unique (name)
);

create table person (
    id                uuid         not null primary key,
    version           bigint       not null,
    -- Lower case; what is typed to sign in.
    login             varchar(200) not null,
    name              varchar(100) not null,
    -- Null until an invited person has chosen one.
    password          varchar(200),
    -- Grows when every session of the person must end: new password, disabled.
    credentials_epoch bigint       not null,
    role              varchar(20)  not null,
    disabled          boolean      not null,
    -- Null: as the browser asks.
    language          varchar(10),
    time_zone         varchar(60),
    theme             varchar(10)  not null,
    -- SHA-256 of the one-time link that sets the password.
    link_hash         varchar(64),
    link_expires_at   timestamp with time zone,
    created_at        timestamp with time zone not null,
    signed_in_at      timestamp with time zone,
    constraint person_login_once unique (login),
    constraint person_link_once unique (link_hash)
);

create table team_member (
    team_id uuid not null references team (id),
    person_id uuid not null references person (id),
    primary key (team_id, person_id)
);

create index team_member_of_person on team_member (person_id);

create table aws_account (
    id         uuid         not null primary key,
    version    bigint       not null,
    -- The twelve digits.
    number     varchar(12)  not null,
    name       varchar(100) not null,
    colour     varchar(20)  not null,
    production boolean      not null,
    -- Assumed to reach the account; null: the panel's own credentials.
    role_arn   varchar(2048),
    team_id    uuid         not null references team (id),
    constraint aws_account_number_once unique (number)
);

create index aws_account_of_team on aws_account (team_id);
