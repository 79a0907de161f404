-- Forms that were saved, for an hour: what was sent while somebody typed may arrive after the save.
create table saved_form (
    id uuid primary key,
    draft uuid not null,
    person uuid not null,
    generation bigint not null,
    saved_at timestamp with time zone not null
);
create index saved_form_of_draft on saved_form (draft, person);
create index saved_form_by_age on saved_form (saved_at);
