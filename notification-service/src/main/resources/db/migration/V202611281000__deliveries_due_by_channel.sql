-- Mails are found without reading the webhooks that wait, and webhooks without reading the mails.
drop index concurrently if exists ix_delivery_due_by_channel;
create index concurrently ix_delivery_due_by_channel on delivery (channel, next_attempt_at, id) where status = 'PENDING' and digest_id is null;
