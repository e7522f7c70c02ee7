-- How much a network buys from a site or brand together, without telling what any single member buys unless it agreed to that.
create table leverage_consent (
    authority  text        not null constraint pk_leverage_consent primary key constraint fk_leverage_consent_authority references authority (code),
    agreed     boolean     not null,
    decided_by text        not null,
    decided_at timestamptz not null,
    version    bigint      not null
);
alter table leverage_consent enable row level security;
alter table leverage_consent force row level security;
create policy own on leverage_consent
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));

-- The owner may read across authorities; nobody logs in as it to serve requests, only the functions below run as it.
create policy of_owner on contract for select to current_user using (true);
create policy of_owner on declaration for select to current_user using (true);
create policy of_owner on declared_site for select to current_user using (true);
create policy of_owner on declared_brand for select to current_user using (true);
create policy of_owner on leverage_consent for select to current_user using (true);

-- The contracts of the other members of the networks of the transaction's authority. Not to be called by requests.
create function network_contracts(site uuid, brand text, brand_supplier uuid, on_date date)
    returns table (authority text, agreed boolean, contract_id uuid, reference text, title text, value_amount numeric, value_currency text)
    language sql stable set search_path = public, pg_temp as $$
    with members as (
        select distinct o.authority, coalesce(l.agreed, false) as agreed
        from network_member m join network_member o on o.network = m.network left join leverage_consent l on l.authority = o.authority
        where m.authority = current_setting('app.tenant', true) and o.authority <> m.authority),
    named as (
        select e.declaration_id from declared_site e where e.site_id = site
        union select b.declaration_id from declared_brand b where b.name_folded = brand
        union select b.declaration_id from declared_brand b where b.brand_supplier_id = brand_supplier)
    select c.authority, m.agreed, c.id, c.reference, c.title, c.value_amount, c.value_currency
    from named n join declaration d on d.id = n.declaration_id join contract c on c.id = d.contract_id join members m on m.authority = c.authority
    where d.submitted and d.declared_on <= on_date and (d.ends_on is null or d.ends_on > on_date)
        and (c.starts_on is null or c.starts_on <= on_date) and (c.ends_on is null or c.ends_on >= on_date)
$$;

-- The number of other buyers that did not agree to be named, and bands of their values by currency; fewer than three, of all or
-- of a currency, are not told. Those that agreed are left out: their values are known, and must not help to find the others'.
create function network_leverage(site uuid, brand text, brand_supplier uuid, on_date date)
    returns table (buyers integer, currency text, band text)
    language sql stable security definer set search_path = public, pg_temp as $$
    with bought as (select * from network_contracts(site, brand, brand_supplier, on_date) n where not n.agreed),
    everybody as (select count(distinct authority)::integer as buyers from bought),
    values_known as (
        select value_currency, sum(value_amount) as total from bought where value_amount is not null
        group by value_currency having count(distinct authority) >= 3)
    select e.buyers, v.value_currency,
        case when v.total is null then null when v.total < 1000000 then 'UNDER_1_MILLION' when v.total < 10000000 then 'FROM_1_MILLION'
            when v.total < 100000000 then 'FROM_10_MILLION' when v.total < 1000000000 then 'FROM_100_MILLION' else 'FROM_1_BILLION' end
    from everybody e left join values_known v on true
    where e.buyers >= 3
    order by v.value_currency
$$;

-- The contracts of those that agreed to be named.
create function network_leverage_agreed(site uuid, brand text, brand_supplier uuid, on_date date)
    returns table (authority text, contract_id uuid, reference text, title text, value_amount numeric, value_currency text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select n.authority, n.contract_id, n.reference, n.title, n.value_amount, n.value_currency
    from network_contracts(site, brand, brand_supplier, on_date) n where n.agreed
    order by n.authority, n.reference, n.contract_id limit 100
$$;

revoke execute on function network_contracts(uuid, text, uuid, date) from public;
revoke execute on function network_leverage(uuid, text, uuid, date) from public;
revoke execute on function network_leverage_agreed(uuid, text, uuid, date) from public;
grant execute on function network_leverage(uuid, text, uuid, date) to ${app};
grant execute on function network_leverage_agreed(uuid, text, uuid, date) to ${app};
