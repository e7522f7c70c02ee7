-- What a supplier declared about the supply chain of a contract. A declaration never changes; a newer one takes its place and it stays readable.
create table declaration (
    id                  uuid        not null constraint pk_declaration primary key,
    contract_id         uuid        not null constraint fk_declaration_contract references contract (id),
    authority           text        not null,
    supplier_id         uuid        not null constraint fk_declaration_supplier references supplier (id),
    number              integer     not null,
    -- False while an import still adds its rows: nobody reads it before it is whole.
    submitted           boolean     not null,
    declared_on         date        not null,
    valid_until         date,
    -- The day a newer declaration took its place, and the first day it is no longer in force for that or for its own validity.
    superseded_on       date,
    ends_on             date,
    declared_by         text        not null,
    behalf_document     text,
    behalf_note         text,
    assessment_document text,
    assessment_made_on  date,
    assessment_method   text,
    sites               integer     not null,
    brands              integer     not null,
    subcontractors      integer     not null,
    risks               integer     not null,
    version             bigint      not null,
    created_at          timestamptz not null,
    constraint ck_declaration_declared_by check (declared_by in ('SUPPLIER', 'AUTHORITY'))
);
create unique index uq_declaration_number on declaration (contract_id, number) where submitted;
create index ix_declaration_contract on declaration (contract_id, declared_on desc, number desc);
create index ix_declaration_contract_newest on declaration (contract_id, created_at desc, id desc);
create index ix_declaration_supplier on declaration (supplier_id);

create table declared_site (
    declaration_id uuid             not null constraint fk_declared_site_declaration references declaration (id),
    site_id        uuid             not null constraint fk_declared_site_site references site (id),
    authority      text             not null,
    supplier_id    uuid             not null,
    -- What was known of the site on that day; the folded name is the order of the list.
    name           text             not null,
    name_folded    text collate "C" not null,
    address        text,
    town           text,
    country        text             not null,
    role           text             not null,
    tier           integer,
    product        text,
    brand          text,
    operated_by    text,
    constraint pk_declared_site primary key (declaration_id, site_id),
    constraint ck_declared_site_tier check (tier between 1 and 10)
);
create index ix_declared_site_name on declared_site (declaration_id, name_folded, site_id);
create index ix_declared_site_site on declared_site (site_id, declaration_id);

create table declared_risk (
    declaration_id uuid    not null,
    site_id        uuid    not null,
    priority       integer not null,
    authority      text    not null,
    supplier_id    uuid    not null,
    category       text    not null,
    description    text    not null,
    method         text,
    handling       text,
    constraint pk_declared_risk primary key (declaration_id, site_id, priority),
    constraint fk_declared_risk_site foreign key (declaration_id, site_id) references declared_site (declaration_id, site_id),
    constraint ck_declared_risk_priority check (priority between 1 and 100)
);

create table declared_brand (
    declaration_id    uuid    not null constraint fk_declared_brand_declaration references declaration (id),
    position          integer not null,
    authority         text    not null,
    supplier_id       uuid    not null,
    name              text    not null,
    name_folded       text    collate "C" not null,
    brand_supplier_id uuid    constraint fk_declared_brand_supplier references supplier (id),
    fulfilment        text,
    management_system boolean,
    evidence          text,
    programmes        text[]  not null,
    constraint pk_declared_brand primary key (declaration_id, position)
);
create index ix_declared_brand_name on declared_brand (name_folded, declaration_id);
create index ix_declared_brand_brand on declared_brand (brand_supplier_id, declaration_id) where brand_supplier_id is not null;

create table declared_subcontractor (
    declaration_id       uuid    not null constraint fk_declared_subcontractor_declaration references declaration (id),
    position             integer not null,
    authority            text    not null,
    supplier_id          uuid    not null,
    name                 text    not null,
    country              text,
    sub_supplier_id      uuid    constraint fk_declared_subcontractor_supplier references supplier (id),
    works_for            text,
    contributes_directly boolean not null,
    task                 text,
    constraint pk_declared_subcontractor primary key (declaration_id, position)
);
create index ix_declared_subcontractor_supplier on declared_subcontractor (sub_supplier_id) where sub_supplier_id is not null;

-- Seen by the contract's authority and by its supplier; both may write, each for itself only.
alter table declaration enable row level security;
alter table declaration force row level security;
create policy own on declaration
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true)
        and exists (select 1 from contract c where c.id = contract_id and c.authority = declaration.authority and c.supplier_id = declaration.supplier_id));
create policy of_supplier on declaration
    using (supplier_id::text = current_setting('app.counterparty', true))
    with check (supplier_id::text = current_setting('app.counterparty', true)
        and exists (select 1 from contract c where c.id = contract_id and c.authority = declaration.authority and c.supplier_id = declaration.supplier_id));

alter table declared_site enable row level security;
alter table declared_site force row level security;
create policy own on declared_site using (authority = current_setting('app.tenant', true));
create policy of_supplier on declared_site using (supplier_id::text = current_setting('app.counterparty', true));

alter table declared_risk enable row level security;
alter table declared_risk force row level security;
create policy own on declared_risk using (authority = current_setting('app.tenant', true));
create policy of_supplier on declared_risk using (supplier_id::text = current_setting('app.counterparty', true));

alter table declared_brand enable row level security;
alter table declared_brand force row level security;
create policy own on declared_brand using (authority = current_setting('app.tenant', true));
create policy of_supplier on declared_brand using (supplier_id::text = current_setting('app.counterparty', true));

alter table declared_subcontractor enable row level security;
alter table declared_subcontractor force row level security;
create policy own on declared_subcontractor using (authority = current_setting('app.tenant', true));
create policy of_supplier on declared_subcontractor using (supplier_id::text = current_setting('app.counterparty', true));
