-- What a person wants to be told beside what follows from the person's part. One kind of fact a row, so that two that say the same are one.
create table fact_subscription (
    id          uuid        not null,
    authority   text        not null,
    person_id   uuid        not null,
    fact_type   text        not null,
    supplier_id uuid,
    at_least    text,
    created_at  timestamptz not null,
    constraint pk_fact_subscription primary key (id),
    constraint fk_fact_subscription_person foreign key (person_id) references person (id) on delete cascade,
    constraint uq_fact_subscription unique nulls not distinct (person_id, fact_type, supplier_id, at_least),
    constraint ck_fact_subscription_at_least check (at_least in ('OBSERVATION', 'MINOR', 'MAJOR', 'SERIOUS'))
);
create index ix_fact_subscription_type on fact_subscription (authority, fact_type);
create index ix_fact_subscription_authority on fact_subscription (authority, created_at, id);

alter table fact_subscription enable row level security;
alter table fact_subscription force row level security;
create policy fact_subscription_owner on fact_subscription
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));
