-- A site can stand behind thousands of contracts of many authorities: those of one are found without looking at the others', and nobody's contracts
-- are gone through a second time for the sake of members that agreed to be named when none did.
create index ix_declared_site_site_authority on declared_site (site_id, authority, declaration_id);
drop index ix_declared_site_site;

create or replace function network_leverage_agreed(site uuid, brand text, brand_supplier uuid, on_date date)
    returns table (authority text, contract_id uuid, reference text, title text, value_amount numeric, value_currency text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select n.authority, n.contract_id, n.reference, n.title, n.value_amount, n.value_currency
    from network_contracts(site, brand, brand_supplier, on_date) n
    where n.agreed and exists (
        select 1 from network_member m join network_member o on o.network = m.network join leverage_consent l on l.authority = o.authority
        where m.authority = current_setting('app.tenant', true) and o.authority <> m.authority and l.agreed)
    order by n.authority, n.reference, n.contract_id limit 100
$$;
