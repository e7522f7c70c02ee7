-- One row per (case, clock, version). Reference, severity and ladder are copied in, so that the watch reads this table alone.
create table deadline (
    id uuid not null,
    non_compliance_id uuid not null,
    clock text not null constraint ck_deadline_clock check (clock in ('PLAN', 'CORRECTION')),
    version integer not null,
    authority text not null,
    supplier_id uuid not null,
    reference text not null,
    severity text not null,
    zone text not null,
    ladder integer[] not null,
    computed_on date not null,
    due_on date not null,
    overdue_since date not null,
    overdue_at timestamptz not null,
    running boolean not null,
    stopped_on date,
    next_step integer,
    next_step_at timestamptz,
    steps_stated integer not null default 0,
    previous_due_on date,
    reason_code text,
    reason text,
    decided_by text,
    recorded_by text,
    recorded_at timestamptz,
    constraint pk_deadline primary key (non_compliance_id, clock, version),
    constraint ck_deadline_step check (running or next_step_at is null)
);
-- The watch's road: only what still waits for a step. With nothing due a pass reads one leaf, whatever the table's size.
create index ix_deadline_next_step on deadline (next_step_at) where next_step_at is not null;
-- The road of the overdue list: running clocks of one authority, longest overdue first.
create index ix_deadline_overdue on deadline (authority, overdue_at, id) where running;
create index ix_deadline_overdue_supplier on deadline (supplier_id, overdue_at, id) where running;
alter table deadline enable row level security;
alter table deadline force row level security;
create policy authority_owns on deadline
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));
create policy supplier_sees on deadline for select
    using (supplier_id::text = current_setting('app.counterparty', true));
create policy supplier_stops on deadline for update
    using (supplier_id::text = current_setting('app.counterparty', true));

-- What was stated: the unique key is the promise "one fact per (deadline version, step)". A skipped step is recorded as not stated.
create table deadline_step (
    deadline_id uuid not null,
    step integer not null,
    authority text not null,
    stated boolean not null,
    recorded_at timestamptz not null,
    constraint pk_deadline_step primary key (deadline_id, step)
);
alter table deadline_step enable row level security;
alter table deadline_step force row level security;
create policy authority_owns on deadline_step
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));
