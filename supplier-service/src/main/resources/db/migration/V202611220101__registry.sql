-- Suppliers are suite-wide: whoever registers one, everybody reads it. Without row-level security for that reason.
create table supplier (
    id          uuid               not null constraint pk_supplier primary key,
    legal_name  text               not null,
    -- Compared by bytes, so that one index serves both the order of the list and the search by the start of the name.
    name_folded text collate "C"   not null,
    country     text,
    roles       text[]             not null,
    address     text,
    postal_code text,
    town        text,
    version     bigint             not null,
    created_at  timestamptz        not null,
    changed_at  timestamptz        not null
);
create index ix_supplier_name on supplier (name_folded, id);
create index ix_supplier_country on supplier (country, name_folded, id);
create index ix_supplier_roles on supplier using gin (roles);

-- The primary key is what makes an identifier unique in the whole suite.
create table supplier_identifier (
    scheme      text not null,
    id          text not null,
    supplier_id uuid not null constraint fk_supplier_identifier_supplier references supplier (id),
    constraint pk_supplier_identifier primary key (scheme, id)
);
create index ix_supplier_identifier_supplier on supplier_identifier (supplier_id);

-- What an imported row without an identifier is recognised by when the same file comes again.
create table supplier_import_key (
    key         text not null constraint pk_supplier_import_key primary key,
    supplier_id uuid not null constraint fk_supplier_import_key_supplier references supplier (id)
);
create index ix_supplier_import_key_supplier on supplier_import_key (supplier_id);
