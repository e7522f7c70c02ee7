alter table known_contract add column sanction_clause boolean not null default false;

-- One row per proposal, with what became of it. Its reference, and that of the case, are copied in, so that lists and facts read this table alone.
create table sanction (
    id uuid constraint pk_sanction primary key,
    authority text not null,
    supplier_id uuid not null,
    reference text not null,
    non_compliance_id uuid not null,
    case_reference text not null,
    cause text not null constraint ck_sanction_cause check (cause in ('CORRECTION_OVERDUE', 'SERIOUS_BREACH')),
    deadline_version integer not null,
    status text not null constraint ck_sanction_status check (status in ('PROPOSED', 'DECIDED', 'DECLINED', 'LIFTED', 'WITHDRAWN')),
    kind text constraint ck_sanction_kind check (kind in ('WARNING', 'CALL_OFF_STOP', 'PENALTY', 'TERMINATION')),
    contract_id uuid,
    proposed_on date not null,
    decided_on date,
    decided_by text,
    decision_reason text,
    declined_on date,
    declined_by text,
    declination_reason text,
    lifted_on date,
    lifted_by text,
    lifting_reason text,
    withdrawn_on date,
    version bigint not null,
    created_at timestamptz not null,
    constraint uq_sanction_reference unique (authority, reference),
    -- A repeat of what caused it proposes nothing new: a case is communicated once, a version of its date is missed once.
    constraint uq_sanction_occasion unique (non_compliance_id, cause, deadline_version)
);
create unique index uq_sanction_open on sanction (non_compliance_id, cause) where status = 'PROPOSED';
create index ix_sanction_authority on sanction (authority, created_at, id);
create index ix_sanction_status on sanction (authority, status, created_at, id);
create index ix_sanction_supplier on sanction (supplier_id, created_at, id);
alter table sanction enable row level security;
alter table sanction force row level security;
create policy authority_owns on sanction
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));
-- A supplier sees what was decided about it, never what was only proposed.
create policy supplier_reads on sanction for select
    using ((supplier_id::text = current_setting('app.counterparty', true)
        or supplier_id in (select k.id from known_supplier k where k.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid))
        and decided_on is not null);
