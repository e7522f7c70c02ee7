-- The last number given, per authority, kind and year. One short row lock per new case of one authority; gaps are allowed, repeats are not.
create table reference_number (
    authority text not null,
    kind text not null,
    year integer not null,
    last_given integer not null,
    constraint pk_reference_number primary key (authority, kind, year)
);
alter table reference_number enable row level security;
alter table reference_number force row level security;
create policy authority_owns on reference_number
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));

create table audit (
    id uuid constraint pk_audit primary key,
    authority text not null,
    supplier_id uuid not null,
    reference text not null,
    type text not null constraint ck_audit_type check (type in ('DESKTOP', 'FACTORY')),
    status text not null
        constraint ck_audit_status check (status in ('PLANNED', 'IN_PROGRESS', 'DRAFT', 'FINAL', 'CANCELLED')),
    dimensions text[] not null,
    method text,
    planned_on date not null,
    started_on date,
    drafted_on date,
    finalised_on date,
    cancelled_on date,
    cancellation_reason text,
    planned_by text not null,
    version bigint not null,
    created_at timestamptz not null,
    constraint uq_audit_reference unique (authority, reference)
);
create index ix_audit_authority on audit (authority, created_at, id);
create index ix_audit_supplier on audit (supplier_id, created_at, id);
alter table audit enable row level security;
alter table audit force row level security;
create policy authority_owns on audit
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));
-- A supplier reads its own audits from the draft on, and changes none.
create policy supplier_reads on audit for select
    using (supplier_id::text = current_setting('app.counterparty', true) and drafted_on is not null);
