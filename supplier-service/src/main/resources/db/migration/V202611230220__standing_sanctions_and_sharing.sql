-- A standing follows from more than own cases: a sanction that stands, and what members of a network shared of their audits.
alter table standing_fact
    add column kind     text    not null default 'CASE',
    -- How many open cases it stands for; a sanction stands for none.
    add column cases    integer not null default 1,
    -- Of a shared audit: how many of them had let a date pass when it was shared.
    add column overdue  integer not null default 0,
    add column sanction text,
    alter column severity drop not null,
    alter column detected_on drop not null,
    add constraint ck_standing_fact_kind check (kind in ('CASE', 'SANCTION', 'SHARED_AUDIT')),
    add constraint ck_standing_fact_severity check (severity is not null or kind <> 'CASE'),
    add constraint ck_standing_fact_cases check (cases >= 0 and overdue between 0 and cases);
create index ix_standing_fact_shared on standing_fact (case_id) where kind = 'SHARED_AUDIT';

-- What was shared, as its owner told it last: the rows of its viewers follow from this and from who is a member, whichever changes.
create table shared_audit (
    audit_id    uuid        not null constraint pk_shared_audit primary key,
    authority   text        not null,
    supplier_id uuid        not null,
    reference   text        not null,
    networks    text[]      not null,
    severity    text,
    cases       integer     not null,
    overdue     integer     not null,
    shared_on   date        not null,
    order_at    timestamptz not null,
    constraint ck_shared_audit_cases check (cases >= 0 and overdue between 0 and cases)
);
create index ix_shared_audit_networks on shared_audit using gin (networks);

alter table shared_audit enable row level security;
alter table shared_audit force row level security;
create policy own on shared_audit
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));

-- Standings to be worked out again: a shared audit, or a member that joins, concerns many at once.
create table standing_due (
    id          bigint generated always as identity constraint pk_standing_due primary key,
    authority   text   not null,
    supplier_id uuid   not null
);

alter table standing_due enable row level security;
alter table standing_due force row level security;
create policy own on standing_due
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));
