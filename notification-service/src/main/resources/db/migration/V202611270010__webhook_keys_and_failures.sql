-- The pair that signs beside the shared secret (Standard Webhooks v1a): the private half sealed like the secret, the public one shown.
-- An endpoint without a pair gets one with its next rotation.
alter table webhook_endpoint add column signing_key bytea;
alter table webhook_endpoint add column public_key text;
alter table webhook_endpoint add column previous_signing_key bytea;
-- Since when nothing arrived there; null while things arrive.
alter table webhook_endpoint add column failing_since timestamptz;

-- Sums over an authority's deliveries of some days, by target.
create index ix_delivery_target_created on delivery (authority, target, created_at);
