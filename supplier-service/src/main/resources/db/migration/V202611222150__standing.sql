-- How suppliers stand, from what audits.v1 told. One row per viewing authority and case: a case that is shared is a row of each viewer.
create table standing_fact (
    authority       text        not null,
    case_id         uuid        not null,
    owner           text        not null,
    -- As the fact named it; a merge changes nothing here, the family is looked up.
    supplier_id     uuid        not null,
    reference       text        not null,
    severity        text        not null,
    status          text        not null,
    detected_on     date        not null,
    communicated_on date,
    -- The running date that passes first.
    clock           text,
    due_on          date,
    open            boolean     not null,
    -- The moment that date has passed; far away for none (year 9999), farther for a closed case. The worst comes first.
    order_at        timestamptz not null,
    constraint pk_standing_fact primary key (authority, case_id),
    constraint ck_standing_fact_due check ((clock is null) = (due_on is null))
);
create index ix_standing_fact_supplier on standing_fact (authority, supplier_id, open, order_at);
-- What a supplier may see of itself.
create index ix_standing_fact_communicated on standing_fact (supplier_id, order_at) where open and communicated_on is not null;

alter table standing_fact enable row level security;
alter table standing_fact force row level security;
create policy own on standing_fact
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));
-- A supplier sees what was communicated to it, from the owner alone.
create policy of_supplier on standing_fact for select using (
    owner = authority and communicated_on is not null
    and (supplier_id::text = current_setting('app.counterparty', true)
        or supplier_id in (select s.id from supplier s where s.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid)));

-- One row per viewing authority and supplier with a case, derived from the facts alone. The colour is not stored: it follows from the moment and the
-- time, so the list is right when a date passes, and one index serves it, the worst first.
create table standing (
    authority   text        not null,
    supplier_id uuid        not null,
    open_cases  integer     not null,
    order_at    timestamptz not null,
    -- The colour last told in a fact, and how often one was told.
    told        text,
    version     bigint      not null,
    constraint pk_standing primary key (authority, supplier_id),
    constraint ck_standing_told check (told in ('GREEN', 'YELLOW', 'RED')),
    constraint ck_standing_open check (open_cases >= 0)
);
create index ix_standing_worst on standing (authority, order_at, supplier_id);
create index ix_standing_supplier on standing (supplier_id);
-- What the watch looks at: only what can turn red by time alone.
create index ix_standing_turning on standing (order_at) where told = 'YELLOW';

alter table standing enable row level security;
alter table standing force row level security;
create policy own on standing
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));
