-- The day on which somebody found an audit in a list, as UTC counts days; null for what is no line of a list. The version before fills it never.
set local lock_timeout = '2s';
alter table audit_read add column listed_on date;
