-- What happens to people and AWS accounts belongs to no stack.
alter table audit_entry alter column stack_id drop not null;
