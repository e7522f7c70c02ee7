-- What the clauses said when the set was fixed: who may read a clause set changes, a fixed set does not. Null for drafts and for what was fixed before.
set local lock_timeout = '2s';
alter table criteria_set add column clauses jsonb;
