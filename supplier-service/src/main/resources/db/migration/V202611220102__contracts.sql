create table contract (
    id              uuid           not null constraint pk_contract primary key,
    authority       text           not null constraint fk_contract_authority references authority (code),
    supplier_id     uuid           not null constraint fk_contract_supplier references supplier (id),
    reference       text           not null,
    title           text           not null,
    cpv_codes       text[]         not null,
    value_amount    numeric(20, 3),
    value_currency  text,
    starts_on       date,
    ends_on         date,
    period_known    boolean        not null,
    concluded_on    date,
    buying_entities text[]         not null,
    notice          text,
    buyer_name      text,
    reporting_duty  boolean        not null,
    right_to_audit  boolean        not null,
    sanction_clause boolean        not null,
    import_key      text,
    version         bigint         not null,
    created_at      timestamptz    not null,
    changed_at      timestamptz    not null,
    constraint ck_contract_value check ((value_amount is null) = (value_currency is null) and (value_amount is null or value_amount >= 0)),
    constraint ck_contract_period check (period_known = (starts_on is not null and ends_on is not null) and (starts_on is null or ends_on is null or starts_on <= ends_on))
);
create unique index uq_contract_import_key on contract (authority, import_key) where import_key is not null;
create index ix_contract_authority on contract (authority, created_at desc, id desc);
create index ix_contract_supplier on contract (supplier_id, created_at desc, id desc);
create index ix_contract_authority_supplier on contract (authority, supplier_id, created_at desc, id desc);
create index ix_contract_reference on contract (authority, reference, created_at desc, id desc);

alter table contract enable row level security;
alter table contract force row level security;
create policy own on contract
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));
create policy of_supplier on contract for select
    using (supplier_id::text = current_setting('app.counterparty', true));
