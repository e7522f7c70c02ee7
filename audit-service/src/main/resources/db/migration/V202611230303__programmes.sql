-- How risky a supplier is to an authority, as supplier-service last told. Each authority has its own view of it.
create table known_risk (
    authority text not null,
    supplier_id uuid not null,
    level text not null,
    score numeric(5, 2),
    -- The score as a number that sorts: hundredths, and -1 where nothing was assessed.
    score_rank bigint not null,
    bid_adjustment integer not null,
    factors jsonb not null,
    assessed_at timestamptz not null,
    constraint pk_known_risk primary key (authority, supplier_id)
);
create index ix_known_risk_rank on known_risk (authority, score_rank, supplier_id);
create index ix_known_risk_high on known_risk (authority, supplier_id) where level = 'HIGH';
alter table known_risk enable row level security;
alter table known_risk force row level security;
create policy authority_reads on known_risk for select using (authority = current_setting('app.tenant', true));

create table programme (
    id uuid constraint pk_programme primary key,
    authority text not null,
    year integer not null,
    adopted_on date not null,
    adopted_by text not null,
    changed_on date,
    changed_by text,
    change_reason text,
    version bigint not null,
    created_at timestamptz not null,
    constraint uq_programme_year unique (authority, year)
);
alter table programme enable row level security;
alter table programme force row level security;
create policy authority_owns on programme
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));

-- The suppliers of a programme in their order, with the risk that stood when they were taken in.
create table programme_entry (
    programme_id uuid not null,
    rank integer not null,
    authority text not null,
    supplier_id uuid not null,
    reason text not null,
    risk_level text,
    risk_score numeric(5, 2),
    constraint pk_programme_entry primary key (programme_id, rank),
    constraint uq_programme_entry_supplier unique (programme_id, supplier_id)
);
alter table programme_entry enable row level security;
alter table programme_entry force row level security;
create policy authority_owns on programme_entry
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));

-- The road of coverage: which suppliers had an audit finished in a year.
create index ix_audit_finalised on audit (authority, finalised_on, supplier_id) where finalised_on is not null;
