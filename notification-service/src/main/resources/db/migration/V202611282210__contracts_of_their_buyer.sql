-- What an authority has bought is its own, here as in the registry. Only the worker reads it, for whom a fact is news: requests get none of it.
set local lock_timeout = '2s';
alter table known_contract enable row level security;
alter table known_contract force row level security;
create policy known_contract_buyer on known_contract using (buyer = current_setting('app.tenant', true));
revoke all on known_contract from ${app};
