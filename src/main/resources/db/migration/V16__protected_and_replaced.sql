-- What no plan may delete or replace until a person lifts it.
alter table resource add column is_protected boolean default false not null;
-- What a newer creation replaces and that is still there: a line each, AWS's id, its creation, when that was sent.
alter table resource add column formers text default '' not null;
-- AWS's id of what a creation was approved to replace while that stays until everybody has moved over.
alter table step add column replaces varchar(255);
