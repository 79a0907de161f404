-- What the browsers of somebody who signed in keep beyond the session: only for them is a form rescued.
alter table person add column browser_mark varchar(64);
create unique index person_by_browser_mark on person (browser_mark);
