-- How much a network buys from a site or brand together, without telling what any single member buys.
-- The owner may read across authorities; nobody logs in as it to serve requests, only the function below runs as it.
create policy of_owner on contract for select to current_user using (true);
create policy of_owner on declaration for select to current_user using (true);
create policy of_owner on declared_site for select to current_user using (true);
create policy of_owner on declared_brand for select to current_user using (true);

-- Answers only what may be told to the authority of the running transaction: the number of other buyers in its networks, and
-- bands of their values by currency; fewer than three, of all or of a currency, are not told.
create function network_leverage(site uuid, brand text, brand_supplier uuid, on_date date)
    returns table (buyers integer, currency text, band text)
    language sql stable security definer set search_path = public, pg_temp as $$
    with members as (
        select distinct o.authority from network_member m join network_member o on o.network = m.network
        where m.authority = current_setting('app.tenant', true) and o.authority <> m.authority),
    named as (
        select e.declaration_id from declared_site e where e.site_id = site
        union select b.declaration_id from declared_brand b where b.name_folded = brand
        union select b.declaration_id from declared_brand b where b.brand_supplier_id = brand_supplier),
    bought as (
        select c.authority, c.value_amount, c.value_currency
        from named n join declaration d on d.id = n.declaration_id join contract c on c.id = d.contract_id
        where d.submitted and d.declared_on <= on_date and (d.ends_on is null or d.ends_on > on_date)
            and (c.starts_on is null or c.starts_on <= on_date) and (c.ends_on is null or c.ends_on >= on_date)
            and c.authority in (select authority from members)),
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
revoke execute on function network_leverage(uuid, text, uuid, date) from public;
grant execute on function network_leverage(uuid, text, uuid, date) to ${app};
