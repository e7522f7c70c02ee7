-- When a fact that was told came to count no more; null: it did not.
set local lock_timeout = '2s';
alter table fact add column settled_at timestamptz;

-- When an alert began to wait for somebody else, by the database's own clock, as changed_at of a person; null: it has waited from the start, or does not.
alter table alert add column handed_on_at timestamptz;
