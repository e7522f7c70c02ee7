-- What a finding is about, as far as it was said. No index names these columns, nor any other that an act changes: an act's update stays
-- inside its page.
alter table non_compliance
    add column site_country text constraint ck_non_compliance_site_country check (site_country ~ '^[A-Z]{2}$'),
    add column brand text,
    add column product_category text;

-- The road of a report: what was found in a period, and nothing that was found before or after it.
create index ix_non_compliance_detected on non_compliance (authority, detected_on);
create index ix_shared_audit_finalised on shared_audit (authority, finalised_on) where withdrawn_at is null;
create index ix_audit_reuse_reused on audit_reuse (authority, reused_on);
create index ix_audit_reuse_owner on audit_reuse (owner, reused_on);
create index ix_supplier_report_reviewed on supplier_report (authority, reviewed_on) where reviewed_on is not null;
-- A contract without a known end runs on; one that has ended is not read again.
create index ix_known_contract_running on known_contract (authority, (coalesce(ends_on, 'infinity')));

-- Which theme a criterion belongs to, in its newest version.
create table known_theme (
    criterion_id uuid constraint pk_known_theme primary key,
    version integer not null,
    theme text not null
);
