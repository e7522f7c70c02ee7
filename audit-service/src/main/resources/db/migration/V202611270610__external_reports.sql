-- What a worker-monitoring organisation or workers themselves reported: a source of findings beside audits and supplier reports. What is confidential
-- is read by the managers of its authority alone: a supplier that learns who complained can make them pay for it. So a case holds no reference to its
-- source; the source names its cases.
create table external_report (
    id uuid constraint pk_external_report primary key,
    authority text not null,
    supplier_id uuid not null,
    reference text not null,
    organisation text not null,
    kind text not null constraint ck_external_report_kind check (kind in ('MONITORING_REPORT', 'WORKER_VOICE')),
    confidentiality text not null constraint ck_external_report_confidentiality check (confidentiality in ('OPEN', 'CONFIDENTIAL')),
    title text not null,
    site_name text,
    summary text not null,
    complaints jsonb not null,
    published_on date,
    received_on date not null,
    recorded_by text not null,
    version bigint not null,
    created_at timestamptz not null,
    constraint uq_external_report_reference unique (authority, reference)
);
create index ix_external_report_authority on external_report (authority, created_at, id);
create index ix_external_report_supplier on external_report (supplier_id, created_at, id);
alter table external_report enable row level security;
alter table external_report force row level security;
create policy authority_owns on external_report
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));
create policy supplier_reads on external_report for select
    using (confidentiality = 'OPEN' and (supplier_id::text = current_setting('app.counterparty', true)
        or supplier_id in (select k.id from known_supplier k where k.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid)));

create table external_report_case (
    report_id uuid not null constraint fk_external_report_case_report references external_report (id),
    non_compliance_id uuid not null,
    authority text not null,
    constraint pk_external_report_case primary key (report_id, non_compliance_id)
);
create index ix_external_report_case_case on external_report_case (non_compliance_id, report_id);
alter table external_report_case enable row level security;
alter table external_report_case force row level security;
create policy authority_owns on external_report_case
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));
