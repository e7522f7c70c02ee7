-- Who does an audit: the outside organisation and the people, by the subject of their tokens. An auditor sees the audits given to it and nothing else.
alter table audit
    add column organisation text,
    add column auditors text[] not null default '{}',
    add column auditor_functions text[] not null default '{}',
    -- The supplier report whose statements a factory audit checks on the shop floor.
    add column checks_report_id uuid,
    -- Whether a contract that ran on the planned date gave the right to audit, as known when it was planned.
    add column right_to_audit boolean,
    add column without_right_reason text,
    add constraint ck_audit_auditors check (cardinality(auditors) = cardinality(auditor_functions));
create index ix_audit_auditors on audit using gin (auditors);
create index ix_audit_checks_report on audit (checks_report_id) where checks_report_id is not null;
