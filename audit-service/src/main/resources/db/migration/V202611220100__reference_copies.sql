-- Small copies of what other services own, fed by their topics. Suite-wide knowledge, so no row-level security;
-- only the worker role writes here (the consumers), every transaction may read.
create table known_authority (
    code text constraint pk_known_authority primary key,
    name text not null,
    zone text not null,
    steps_before integer[] not null,
    steps_after integer[] not null,
    plan_due_months integer not null,
    correction_due_months integer not null
);

create table known_supplier (
    id uuid constraint pk_known_supplier primary key,
    legal_name text not null,
    country text
);

-- One desktop audit per contract period needs every member's contracts; the rule itself comes with the network.
create table known_contract (
    id uuid constraint pk_known_contract primary key,
    authority text not null,
    supplier_id uuid not null,
    reference text not null,
    starts_on date,
    ends_on date,
    period_known boolean not null,
    reporting_duty boolean not null,
    right_to_audit boolean not null
);
create index ix_known_contract_supplier on known_contract (supplier_id);

create table known_criterion (
    id uuid not null,
    version integer not null,
    code text not null,
    retired boolean not null,
    constraint pk_known_criterion primary key (id, version)
);
