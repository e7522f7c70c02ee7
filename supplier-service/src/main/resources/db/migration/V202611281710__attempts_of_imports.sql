-- How many runners have begun on the next chunk of the file: one that lets each of them die is given up.
set local lock_timeout = '2s';
alter table import_job add column attempts integer not null default 0;
