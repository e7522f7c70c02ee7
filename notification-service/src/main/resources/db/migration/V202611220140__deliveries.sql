-- One row per unit of sending. It outlives the alert's reader: the target is an id, never an address.
create table delivery (
    id              uuid        not null,
    fact_id         uuid        not null,
    alert_id        uuid,
    channel         text        not null,
    target          uuid        not null,
    lane            text        not null,
    authority       text        not null,
    status          text        not null,
    reason          text,
    attempts        integer     not null default 0,
    round_attempts  integer     not null default 0,
    next_attempt_at timestamptz,
    lease           uuid,
    leased_until    timestamptz,
    created_at      timestamptz not null,
    delivered_at    timestamptz,
    version         bigint      not null default 1,
    constraint pk_delivery primary key (id),
    constraint fk_delivery_fact foreign key (fact_id) references fact (id),
    constraint fk_delivery_alert foreign key (alert_id) references alert (id),
    constraint uq_delivery_fact_channel_target unique (fact_id, channel, target),
    constraint ck_delivery_channel check (channel in ('MAIL', 'WEBHOOK')),
    constraint ck_delivery_status check (status in ('PENDING', 'DELIVERED', 'DEAD', 'CANCELLED'))
);
-- The claim reads only what is waiting, however many rows the table holds.
create index ix_delivery_due on delivery (next_attempt_at) where status = 'PENDING';
create index ix_delivery_authority on delivery (authority, created_at, id);
create index ix_delivery_alert on delivery (alert_id) where alert_id is not null;
create index ix_delivery_target_pending on delivery (target) where status = 'PENDING';

alter table delivery enable row level security;
alter table delivery force row level security;
create policy delivery_owner on delivery using (authority = current_setting('app.tenant', true));

create table delivery_attempt (
    delivery_id uuid        not null,
    number      integer     not null,
    authority   text        not null,
    started_at  timestamptz not null,
    duration_ms integer,
    outcome     text        not null,
    status_code integer,
    constraint pk_delivery_attempt primary key (delivery_id, number),
    constraint fk_delivery_attempt_delivery foreign key (delivery_id) references delivery (id)
);

alter table delivery_attempt enable row level security;
alter table delivery_attempt force row level security;
create policy delivery_attempt_owner on delivery_attempt using (authority = current_setting('app.tenant', true));

-- A supplier's transaction must see whether its contacts were reached, when one of them is erased.
create policy delivery_told_supplier on delivery for select
    using (exists (select 1 from alert a where a.id = delivery.alert_id
        and a.supplier_id::text = current_setting('app.counterparty', true)));
