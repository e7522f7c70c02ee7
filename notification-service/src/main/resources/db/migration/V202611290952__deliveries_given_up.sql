-- What was given up is rare among all that was ever sent, and asked for alone.
drop index concurrently if exists ix_delivery_dead;
create index concurrently ix_delivery_dead on delivery (authority, created_at, id) where status = 'DEAD';
