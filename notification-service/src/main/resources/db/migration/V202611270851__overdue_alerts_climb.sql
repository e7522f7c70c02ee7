-- To whom an overdue alert climbs that nobody acknowledges, step by step. Without a row: to nobody.
create table escalation_chain (
    authority  text        not null,
    decided_by text        not null,
    decided_at timestamptz not null,
    version    bigint      not null,
    constraint pk_escalation_chain primary key (authority)
);
alter table escalation_chain enable row level security;
alter table escalation_chain force row level security;
create policy escalation_chain_owner on escalation_chain
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));

create table escalation_step (
    authority  text    not null,
    position   integer not null,
    function   text,
    person_id  uuid,
    grace_days integer not null,
    constraint pk_escalation_step primary key (authority, position),
    constraint fk_escalation_step_person foreign key (person_id) references person (id) on delete cascade,
    constraint ck_escalation_step_who check ((function is null) <> (person_id is null)),
    constraint ck_escalation_step_grace check (grace_days between 1 and 90)
);
create index ix_escalation_step_person on escalation_step (person_id) where person_id is not null;
alter table escalation_step enable row level security;
alter table escalation_step force row level security;
create policy escalation_step_owner on escalation_step
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));

-- How far an overdue fact has climbed, and when it climbs on; null: not as things stand.
create table escalation (
    fact_id    uuid        not null,
    authority  text        not null,
    begun_at   timestamptz not null,
    step       integer     not null default 0,
    stepped_at timestamptz not null,
    climbs_at  timestamptz,
    ended      text,
    constraint pk_escalation primary key (fact_id),
    constraint fk_escalation_fact foreign key (fact_id) references fact (id),
    constraint ck_escalation_ended check (ended is null or (ended in ('ACKNOWLEDGED', 'CASE_CLOSED', 'SUPERSEDED') and climbs_at is null))
);
create index ix_escalation_due on escalation (climbs_at) where climbs_at is not null;
create index ix_escalation_open on escalation (authority) where ended is null;
alter table escalation enable row level security;
alter table escalation force row level security;
create policy escalation_owner on escalation
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));

-- An alert that climbed is one more alert about the same fact: one per step and recipient. 0: told by part or by wish.
alter table alert
    add column escalation_step integer not null default 0,
    add column unacknowledged_since timestamptz,
    drop constraint uq_alert_fact_recipient,
    add constraint uq_alert_fact_recipient unique nulls not distinct (fact_id, recipient, escalation_step),
    add constraint ck_alert_escalated check ((escalation_step > 0) = (unacknowledged_since is not null));
alter table delivery
    add column escalation_step integer not null default 0,
    drop constraint uq_delivery_fact_channel_target,
    add constraint uq_delivery_fact_channel_target unique (fact_id, channel, target, escalation_step);
