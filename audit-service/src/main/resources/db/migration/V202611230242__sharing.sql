-- What an authority has shared of its audits: a copy of what may be seen, made when the gates were passed. Audit and cases stay behind their
-- wall, and what happens to them later is not shared by accident.
create table shared_audit (
    audit_id uuid not null,
    authority text not null,
    supplier_id uuid not null,
    reference text not null,
    type text not null,
    dimensions text[] not null,
    planned_on date not null,
    finalised_on date not null,
    networks text[] not null,
    -- who was told by the change feed, and has to be told when it ends
    viewers text[] not null,
    open_non_compliances integer not null,
    overdue integer not null,
    worst_severity text,
    content jsonb not null,
    first_shared_at timestamptz not null,
    shared_at timestamptz not null,
    shared_by text not null,
    withdrawn_at timestamptz,
    withdrawal_reason text,
    version bigint not null,
    constraint pk_shared_audit primary key (audit_id)
);
create index ix_shared_audit_newest on shared_audit (first_shared_at, audit_id) where withdrawn_at is null;
create index ix_shared_audit_supplier on shared_audit (supplier_id, first_shared_at, audit_id) where withdrawn_at is null;
create index ix_shared_audit_authority on shared_audit (authority, first_shared_at, audit_id) where withdrawn_at is null;
alter table shared_audit enable row level security;
alter table shared_audit force row level security;
create policy authority_owns on shared_audit
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));
-- The sub-select names no column of the row: it runs once per statement.
create policy members_read on shared_audit for select
    using (withdrawn_at is null
        and networks && array(select m.network from known_network_member m where m.member = nullif(current_setting('app.tenant', true), '')));
-- The supplier audited strikes names out of what is shared already, and changes nothing else: the statement is StrikeOut's.
create policy supplier_reads on shared_audit for select
    using (supplier_id::text = current_setting('app.counterparty', true)
        or supplier_id in (select k.id from known_supplier k where k.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid));
create policy supplier_strikes_out on shared_audit for update
    using (supplier_id::text = current_setting('app.counterparty', true)
        or supplier_id in (select k.id from known_supplier k where k.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid));

-- The findings of one audit, for the gates and the copy.
create index ix_non_compliance_audit on non_compliance (audit_id) where audit_id is not null;

-- Who of the others read what when. The reader writes its line, the owner reads it, nobody changes it.
create table audit_read (
    id uuid not null,
    audit_id uuid not null,
    owner text not null,
    authority text not null,
    read_by text not null,
    what text not null constraint ck_audit_read_what check (what in ('SUMMARY', 'FULL', 'REUSABILITY')),
    read_at timestamptz not null,
    constraint pk_audit_read primary key (id)
);
create index ix_audit_read_audit on audit_read (audit_id, read_at, id);
alter table audit_read enable row level security;
alter table audit_read force row level security;
create policy reader_writes on audit_read for insert with check (authority = current_setting('app.tenant', true));
create policy owner_reads on audit_read for select using (owner = current_setting('app.tenant', true));

-- Results accepted instead of auditing again: one per audit and authority, so that each row is one audit avoided.
create table audit_reuse (
    id uuid not null,
    audit_id uuid not null,
    owner text not null,
    authority text not null,
    supplier_id uuid not null,
    reference text not null,
    criteria jsonb not null,
    age_months integer not null,
    reused_on date not null,
    reused_by text not null,
    created_at timestamptz not null,
    constraint pk_audit_reuse primary key (id),
    constraint uq_audit_reuse_authority unique (audit_id, authority)
);
create index ix_audit_reuse_audit on audit_reuse (audit_id, created_at, id);
alter table audit_reuse enable row level security;
alter table audit_reuse force row level security;
create policy authority_owns on audit_reuse
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));
create policy owner_reads on audit_reuse for select using (owner = current_setting('app.tenant', true));
