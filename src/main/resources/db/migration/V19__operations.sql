-- What was done in AWS is told once, with each attempt at it, a line each.
alter table audit_entry add column operation_id uuid;
alter table audit_entry add column attempts text;
alter table audit_entry add constraint audit_entry_operation_once unique (operation_id);
-- The creation that a step is about, and its attempts, a line each: number, when, what came of it.
alter table step add column operation_id uuid;
alter table step add column tries text default '' not null;
create index step_of_operation on step (operation_id);
