-- Who supplies whom among the sites of one declaration. A circle is what somebody declared: it is kept, and the answers name it.
create table declared_supply (
    declaration_id uuid not null,
    from_site_id   uuid not null,
    to_site_id     uuid not null,
    authority      text not null,
    supplier_id    uuid not null,
    constraint pk_declared_supply primary key (declaration_id, from_site_id, to_site_id),
    constraint fk_declared_supply_from foreign key (declaration_id, from_site_id) references declared_site (declaration_id, site_id),
    constraint fk_declared_supply_to foreign key (declaration_id, to_site_id) references declared_site (declaration_id, site_id),
    constraint ck_declared_supply_other check (from_site_id <> to_site_id)
);
create index ix_declared_supply_to on declared_supply (declaration_id, to_site_id, from_site_id);

alter table declared_supply enable row level security;
alter table declared_supply force row level security;
create policy own on declared_supply using (authority = current_setting('app.tenant', true));
create policy of_supplier on declared_supply
    using (supplier_id::text = current_setting('app.counterparty', true)
        or supplier_id in (select s.id from supplier s where s.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid));

-- What the rows of a list that is being imported name as supplied; known only when the whole list is read, and forgotten then.
create table named_supply (
    declaration_id uuid   not null constraint fk_named_supply_declaration references declaration (id),
    from_site_id   uuid   not null,
    named_folded   text   not null collate "C",
    named_id       uuid,
    named          text   not null,
    line           bigint not null,
    authority      text   not null,
    constraint pk_named_supply primary key (declaration_id, from_site_id, named_folded)
);
alter table named_supply enable row level security;
alter table named_supply force row level security;
create policy own on named_supply using (authority = current_setting('app.tenant', true));
