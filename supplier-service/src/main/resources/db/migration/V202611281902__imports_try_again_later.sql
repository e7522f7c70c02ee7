-- A file whose next chunk fails for the time being waits before it is tried again, longer each time; so many failures in a row give it up.
set local lock_timeout = '2s';
alter table import_job add column postponed integer not null default 0, add column not_before timestamptz;
