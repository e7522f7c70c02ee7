-- A second toy: parcels of a tenant, what a consumer made of their facts, and chores that fall due.
create table parcel (
    id uuid not null,
    tenant text not null,
    carrier text,
    state text not null,
    version bigint not null,
    constraint pk_parcel primary key (id)
);
alter table parcel enable row level security;
alter table parcel force row level security;
create policy parcel_tenant on parcel to ${app}
    using (tenant = current_setting('app.tenant', true))
    with check (tenant = current_setting('app.tenant', true));
create policy parcel_carrier on parcel for select to ${app} using (carrier = current_setting('app.counterparty', true));

-- Without a unique key on purpose: an effect that happens twice is seen here.
create table parcel_effect (
    event_id uuid not null,
    subject text not null,
    version bigint not null,
    happened_at timestamptz not null default clock_timestamp()
);
create table parcel_projection (
    subject text not null,
    version bigint not null,
    state text not null,
    constraint pk_parcel_projection primary key (subject)
);

create table chore (
    id integer not null,
    due_at timestamptz not null,
    done boolean not null default false,
    constraint pk_chore primary key (id)
);
create index ix_chore_due on chore (due_at) where not done;
create table chore_done (
    chore_id integer not null,
    constraint pk_chore_done primary key (chore_id)
);
