-- The few endpoints at which nothing arrives: they get fewer senders.
drop index concurrently if exists ix_webhook_endpoint_failing;
create index concurrently ix_webhook_endpoint_failing on webhook_endpoint (id) where failing_since is not null and status = 'ACTIVE';
