-- A finding breaks a clause of a contract, which numbers it as it likes. Without a value there is nothing to rewrite or to check.
set local lock_timeout = '2s';
alter table non_compliance add column clause text;
