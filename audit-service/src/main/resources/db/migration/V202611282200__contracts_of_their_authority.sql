-- What an authority has bought is its own, here as in the registry: every request reads the contracts of its own authority. The rule of one desktop
-- audit per supplier looks over all of a network; its function runs as the tables' owner, which sees of contracts only those that the rule counts.
set local lock_timeout = '2s';
alter table known_contract enable row level security;
alter table known_contract force row level security;
create policy authority_reads on known_contract for select using (authority = current_setting('app.tenant', true));
create policy rule_counts on known_contract for select to current_user using (period_known);
