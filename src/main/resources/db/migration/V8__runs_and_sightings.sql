-- A stack is changed by one run at a time: the stack while the run is running, else null.
alter table run add column running_stack uuid;
-- What was wanted when it was approved, to know whether it may be continued; null for runs from before.
alter table run add column wishes text;
update run set running_stack = stack_id where state = 'RUNNING' and not exists
    (select 1 from run other where other.stack_id = run.stack_id and other.state = 'RUNNING'
        and (other.started_at > run.started_at or other.started_at = run.started_at and other.id > run.id));
alter table run add constraint run_alone_on_its_stack unique (running_stack);

-- Since when waiting counts: the time in which no panel was there to look does not.
alter table step add column patience_from timestamp with time zone;
-- When it last changed something in AWS, not when it was last attempted.
alter table step drop column sent_at;
alter table step add column acted_at timestamp with time zone;

alter table resource rename column operation_sent_at to creation_sent_at;
-- How often something else was seen than before: looking is no edit, and counts apart from the version.
alter table resource add column sightings bigint default 0 not null;
update resource set presence = 'ABSENT' where presence = 'PRESENT' and external_id is null;
