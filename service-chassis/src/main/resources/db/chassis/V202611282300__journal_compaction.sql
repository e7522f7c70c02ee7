-- How often the journal was compacted: a cursor from before reads on behind the start only, one from after may read what was left before it.
-- And how many facts have left in all.
set local lock_timeout = '2s';
alter table journal_start add column compaction integer not null default 0, add column facts_gone bigint not null default 0;
