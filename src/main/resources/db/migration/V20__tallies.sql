-- What is counted to slow somebody down, for all panels together: by a hash of what it is about. Times are in ms.
create table tally (
    about varchar(64) not null primary key,
    amount bigint not null,
    counted_at bigint not null,
    forget_at bigint not null
);
create index tally_by_end on tally (forget_at);
