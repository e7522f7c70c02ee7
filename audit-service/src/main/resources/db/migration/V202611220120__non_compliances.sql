-- Free space in the pages keeps an act's update inside its page, without touching the indexes: no indexed column ever changes.
create table non_compliance (
    id uuid constraint pk_non_compliance primary key,
    authority text not null,
    supplier_id uuid not null,
    audit_id uuid,
    reference text not null,
    criterion_id uuid,
    criterion_code text,
    criterion_version integer,
    severity text not null
        constraint ck_non_compliance_severity check (severity in ('SERIOUS', 'MAJOR', 'MINOR', 'OBSERVATION')),
    status text not null
        constraint ck_non_compliance_status check (status in ('DETECTED', 'COMMUNICATED', 'PLAN_SUBMITTED', 'PLAN_APPROVED',
            'PLAN_REJECTED', 'CORRECTION_REPORTED', 'CLOSED', 'WITHDRAWN')),
    description text not null,
    site_name text,
    zone text not null,
    detected_on date not null,
    raised_by text not null,
    communicated_on date,
    closed_on date,
    verdict text constraint ck_non_compliance_verdict check (verdict in ('ELIMINATED', 'NOT_ELIMINATED', 'NO_MECHANISM')),
    plan jsonb,
    correction jsonb,
    version bigint not null,
    created_at timestamptz not null,
    constraint uq_non_compliance_reference unique (authority, reference)
) with (fillfactor = 80);
create index ix_non_compliance_authority on non_compliance (authority, created_at, id);
create index ix_non_compliance_supplier on non_compliance (supplier_id, created_at, id);
alter table non_compliance enable row level security;
alter table non_compliance force row level security;
create policy authority_owns on non_compliance
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));
create policy supplier_reads on non_compliance for select
    using (supplier_id::text = current_setting('app.counterparty', true) and communicated_on is not null);
create policy supplier_acts on non_compliance for update
    using (supplier_id::text = current_setting('app.counterparty', true) and communicated_on is not null);

-- Who did what when: one row per version of the case. Written only by the statement that changes the case, and never deleted; a foreign
-- key would cost a look-up per act and could not catch anything.
create table case_record (
    non_compliance_id uuid not null,
    version bigint not null,
    authority text not null,
    supplier_id uuid not null,
    act text not null,
    status text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    detail jsonb not null,
    constraint pk_case_record primary key (non_compliance_id, version)
);
alter table case_record enable row level security;
alter table case_record force row level security;
create policy authority_owns on case_record
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));
create policy supplier_reads on case_record for select
    using (supplier_id::text = current_setting('app.counterparty', true));
create policy supplier_acts on case_record for insert
    with check (supplier_id::text = current_setting('app.counterparty', true));
