-- Whose row level security is on, PostgreSQL looks up by an index only what it knows to tell nothing: a comparison it does, coalesce it does not.
drop index concurrently if exists ix_known_contract_end;
create index concurrently ix_known_contract_end on known_contract (authority, ends_on);
drop index concurrently if exists ix_known_contract_running;
