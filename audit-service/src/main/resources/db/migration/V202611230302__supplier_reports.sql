alter table known_authority add column report_due_months integer not null default 6;

-- From which day there is something to find out about the contract's report; null when all is settled.
alter table known_contract add column report_from date;
update known_contract set report_from = '-infinity' where reporting_duty and starts_on is not null;
create index ix_known_contract_report on known_contract (report_from) where report_from is not null;

-- One report per contract with the duty. Its date stands in the row with the ladder that stood when it was set, so that the watch reads this table alone.
create table supplier_report (
    id uuid constraint pk_supplier_report primary key,
    authority text not null,
    supplier_id uuid not null,
    contract_id uuid not null,
    contract_reference text not null,
    contract_start date not null,
    reference text not null,
    template_code text not null,
    template_version integer not null,
    status text not null
        constraint ck_supplier_report_status check (status in ('REQUESTED', 'RECEIVED', 'REVIEWED', 'WITHDRAWN')),
    requested_on date not null,
    deadline_id uuid not null,
    deadline_version integer not null,
    due_on date not null,
    overdue_since date not null,
    overdue_at timestamptz not null,
    zone text not null,
    ladder integer[] not null,
    next_step integer,
    next_step_at timestamptz,
    steps_stated integer not null default 0,
    received_on date,
    received_by text,
    basis text constraint ck_supplier_report_basis check (basis in ('SUPPLIER_STATEMENT', 'DESK_RESEARCH')),
    on_behalf jsonb,
    answers jsonb,
    reviewed_on date,
    reviewed_by text,
    result text constraint ck_supplier_report_result check (result in ('SUFFICIENT', 'INSUFFICIENT')),
    assessment text,
    withdrawn_on date,
    version bigint not null,
    created_at timestamptz not null,
    constraint uq_supplier_report_contract unique (contract_id),
    constraint uq_supplier_report_reference unique (authority, reference),
    constraint ck_supplier_report_step check (status = 'REQUESTED' or next_step_at is null)
);
-- The watch's road: only what still waits for a step.
create index ix_supplier_report_next_step on supplier_report (next_step_at) where next_step_at is not null;
create index ix_supplier_report_authority on supplier_report (authority, created_at, id);
create index ix_supplier_report_status on supplier_report (authority, status, created_at, id);
create index ix_supplier_report_overdue on supplier_report (authority, overdue_at, id) where status = 'REQUESTED';
create index ix_supplier_report_supplier on supplier_report (supplier_id, created_at, id);
alter table supplier_report enable row level security;
alter table supplier_report force row level security;
create policy authority_owns on supplier_report
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));
create policy supplier_reads on supplier_report for select
    using (supplier_id::text = current_setting('app.counterparty', true)
        or supplier_id in (select k.id from known_supplier k where k.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid));
create policy supplier_answers on supplier_report for update
    using (supplier_id::text = current_setting('app.counterparty', true)
        or supplier_id in (select k.id from known_supplier k where k.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid));

-- A non-compliance may come from a report or from an audit.
alter table non_compliance add column report_id uuid;
create index ix_non_compliance_report on non_compliance (report_id, created_at, id) where report_id is not null;
