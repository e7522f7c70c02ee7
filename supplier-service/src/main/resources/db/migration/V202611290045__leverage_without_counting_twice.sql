-- What was called off under a framework agreement was counted with its value and once more with that of the agreement. The function that tells the
-- contracts is made anew, with one more column; only the functions below and the one of those that agreed read it.
drop function network_contracts(uuid, text, uuid[], date, boolean);

-- The contracts behind it on a day, of the other members of the networks of the transaction's authority: of those that agreed to be named, or of those
-- that did not. Not to be called by requests; without settings of its own, so that it becomes part of the queries below, which have them.
create function network_contracts(site uuid, brand text, brand_suppliers uuid[], on_date date, of_agreed boolean)
    returns table (authority text, id uuid, reference text, title text, value_amount numeric, value_currency text, framework_id uuid)
    language sql stable as $$
    with members as materialized (
        select array(
            select distinct o.authority
            from network_member m join network_member o on o.network = m.network left join leverage_consent l on l.authority = o.authority
            where m.authority = current_setting('app.tenant', true) and o.authority <> m.authority and coalesce(l.agreed, false) = of_agreed) as codes),
    named as materialized (
        select array(
            select e.declaration_id from members m, declared_site e where e.site_id = site and e.authority = any(m.codes)
            union select b.declaration_id from members m, declared_brand b where b.name_folded = brand and b.authority = any(m.codes)
            union select b.declaration_id from members m, declared_brand b where b.brand_supplier_id = any(brand_suppliers) and b.authority = any(m.codes)) as ids),
    declared as materialized (
        select array(
            select d.contract_id from declaration d
            where d.id = any((select n.ids from named n)::uuid[]) and d.submitted and d.declared_on <= on_date
                and (d.ends_on is null or d.ends_on > on_date)) as ids)
    select c.authority, c.id, c.reference, c.title, c.value_amount, c.value_currency, c.framework_id from contract c
    where c.id = any((select d.ids from declared d)::uuid[]) and c.authority = any((select m.codes from members m)::text[])
        and (c.starts_on is null or c.starts_on <= on_date) and (c.ends_on is null or c.ends_on >= on_date)
$$;

revoke execute on function network_contracts(uuid, text, uuid[], date, boolean) from public;

-- The number of other buyers that did not agree to be named, and bands of their values by currency; fewer than three, of all or
-- of a currency, are not told. Those that agreed are left out: their values are known, and must not help to find the others'.
-- Call-offs are paid out of their framework agreement: of its value and the sum of theirs, in the same currency, the greater counts.
create or replace function network_leverage(site uuid, brand text, brand_suppliers uuid[], on_date date)
    returns table (buyers integer, currency text, band text)
    language sql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
    with counted as (
        select n.authority, n.value_currency, greatest(sum(n.value_amount) filter (where n.framework_id is null),
            sum(n.value_amount) filter (where n.framework_id is not null)) as amount
        from network_contracts(site, brand, brand_suppliers, on_date, false) n
        group by n.authority, coalesce(n.framework_id, n.id), n.value_currency),
    bought as (select authority, value_currency, sum(amount) as total from counted group by authority, value_currency),
    everybody as (select count(distinct authority)::integer as buyers from bought),
    values_known as (
        select value_currency, sum(total) as total from bought where total is not null group by value_currency having count(*) >= 3)
    select e.buyers, v.value_currency,
        case when v.total is null then null when v.total < 1000000 then 'UNDER_1_MILLION' when v.total < 10000000 then 'FROM_1_MILLION'
            when v.total < 100000000 then 'FROM_10_MILLION' when v.total < 1000000000 then 'FROM_100_MILLION' else 'FROM_1_BILLION' end
    from everybody e left join values_known v on true
    where e.buyers >= 3
    order by v.value_currency
$$;
