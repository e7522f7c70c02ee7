-- Authorities, the entities that buy through them, and their networks. Read by everybody, so without row-level security.
create table authority (
    code                  text        not null constraint pk_authority primary key,
    name                  text        not null,
    country               text        not null,
    zone                  text        not null,
    languages             text[]      not null,
    steps_before          integer[]   not null,
    steps_after           integer[]   not null,
    plan_due_months       integer     not null,
    correction_due_months integer     not null,
    report_due_months     integer     not null,
    -- Only makes the order of the list total for the cursor; the code is the key.
    id                    uuid        not null,
    version               bigint      not null,
    created_at            timestamptz not null,
    changed_at            timestamptz not null,
    constraint ck_authority_months check (plan_due_months between 1 and 60 and correction_due_months between 1 and 60 and report_due_months between 1 and 60)
);

create table buying_entity (
    authority text    not null constraint fk_buying_entity_authority references authority (code),
    code      text    not null,
    name      text    not null,
    constraint pk_buying_entity primary key (authority, code)
);

create table network (
    code       text        not null constraint pk_network primary key,
    name       text        not null,
    id         uuid        not null,
    version    bigint      not null,
    created_at timestamptz not null,
    changed_at timestamptz not null
);

create table network_member (
    network   text not null constraint fk_network_member_network references network (code),
    authority text not null constraint fk_network_member_authority references authority (code),
    constraint pk_network_member primary key (network, authority)
);
create index ix_network_member_authority on network_member (authority);
