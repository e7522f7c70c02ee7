-- One row per fact this service was told; the key makes a repeat visible.
create table fact (
    id               uuid        not null,
    fact_key         text        not null,
    type             text        not null,
    authority        text        not null,
    supplier_id      uuid,
    subject_id       uuid        not null,
    case_id          uuid,
    reference        text,
    severity         text,
    clock            text,
    deadline_version integer,
    step             integer,
    due_on           date,
    previous_due_on  date,
    overdue_since    date,
    plan_due_on      date,
    correction_due_on date,
    occurred_at      timestamptz not null,
    recorded_at      timestamptz not null,
    outcome          text        not null,
    constraint pk_fact primary key (id),
    constraint uq_fact_key unique (fact_key),
    constraint ck_fact_outcome check (outcome in ('TOLD', 'SUPERSEDED', 'CASE_CLOSED'))
);
create index ix_fact_case on fact (case_id) where clock is not null;

alter table fact enable row level security;
alter table fact force row level security;
create policy fact_owner on fact
    using (authority = current_setting('app.tenant', true) or supplier_id::text = current_setting('app.counterparty', true));

-- One alert per (fact, recipient). Without a recipient it waits, visible, for the person to be added.
create table alert (
    id              uuid        not null,
    fact_id         uuid        not null,
    recipient       uuid,
    authority       text        not null,
    supplier_id     uuid,
    status          text        not null,
    raised_at       timestamptz not null,
    acknowledged_at timestamptz,
    acknowledged_by text,
    version         bigint      not null,
    constraint pk_alert primary key (id),
    constraint fk_alert_fact foreign key (fact_id) references fact (id),
    constraint uq_alert_fact_recipient unique nulls not distinct (fact_id, recipient),
    constraint ck_alert_status check (status in ('RAISED', 'ACKNOWLEDGED', 'CANCELLED'))
);
create index ix_alert_authority on alert (authority, raised_at, id);
create index ix_alert_supplier on alert (supplier_id, raised_at, id) where supplier_id is not null;
create index ix_alert_recipient on alert (recipient) where recipient is not null;
create index ix_alert_unaddressed on alert (authority, raised_at, id) where recipient is null and status = 'RAISED';

alter table alert enable row level security;
alter table alert force row level security;
-- supplier_id is set only on alerts meant for the supplier's contacts.
create policy alert_owner on alert
    using (authority = current_setting('app.tenant', true) or supplier_id::text = current_setting('app.counterparty', true));
