-- Names are counted in characters; one beyond the basic plane, such as an emoji, takes two places in H2.
alter table person alter column name set data type varchar(200);
alter table aws_account alter column name set data type varchar(200);
alter table stack alter column name set data type varchar(128);
-- Whoever acts is written down with name and login.
alter table revision alter column person_name set data type varchar(512);
alter table row_identity alter column added_by set data type varchar(512);
alter table row_identity alter column changed_by set data type varchar(512);
alter table run alter column person_name set data type varchar(512);
alter table audit_entry alter column person_name set data type varchar(512);
alter table draft alter column person_name set data type varchar(512);
