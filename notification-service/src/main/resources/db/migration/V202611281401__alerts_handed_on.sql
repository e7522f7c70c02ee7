-- The few alerts that were left by somebody lately are found without reading all that wait.
drop index concurrently if exists ix_alert_handed_on;
create index concurrently ix_alert_handed_on on alert (handed_on_at) where recipient is null and status = 'RAISED' and handed_on_at is not null;
