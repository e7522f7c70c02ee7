-- Who lists the same audits all day long leaves one line for each. Lines without the day are not meant: those of reads, and those of the version
-- before, whose lists go on writing one each time.
drop index concurrently if exists uq_audit_read_listed;
create unique index concurrently uq_audit_read_listed on audit_read (audit_id, authority, read_by, listed_on) where listed_on is not null;
