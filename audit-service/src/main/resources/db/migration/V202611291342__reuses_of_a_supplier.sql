-- A supplier counts the reuses of its own audits by year.
drop index concurrently if exists ix_audit_reuse_supplier;
create index concurrently ix_audit_reuse_supplier on audit_reuse (supplier_id, reused_on);
