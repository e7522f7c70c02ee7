-- The people of one authority are found without those of all others and of all suppliers.
drop index concurrently if exists ix_person_own;
create index concurrently ix_person_own on person (authority) where supplier_id is null;
