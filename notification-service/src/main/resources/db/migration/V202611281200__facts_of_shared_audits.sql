-- What was told of an audit that is not shared any more is found by the audit.
drop index concurrently if exists ix_fact_shared_audit;
create index concurrently ix_fact_shared_audit on fact (subject_id) where type = 'audit-shared';
