-- The alerts about one case are few among all that an authority was ever told; they are asked for by its number.
drop index concurrently if exists ix_fact_reference;
create index concurrently ix_fact_reference on fact (authority, reference) where reference is not null;
