-- What was looked at, and how far a report that is checked was visible on the shop floor: said with the draft.
set local lock_timeout = '2s';
alter table audit add column examined text[] not null default '{}', add column report_visible text;
