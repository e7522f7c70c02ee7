-- A survivor speaks for those merged into it: it sees and makes the declarations of their contracts, as it sees the contracts themselves.
create function speaks_for(supplier uuid) returns boolean
    language sql stable
    return supplier::text = current_setting('app.counterparty', true)
        or supplier in (select s.id from supplier s where s.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid);

drop policy of_supplier on declaration;
create policy of_supplier on declaration
    using (speaks_for(supplier_id))
    with check (speaks_for(supplier_id)
        and exists (select 1 from contract c where c.id = contract_id and c.authority = declaration.authority and c.supplier_id = declaration.supplier_id));
drop policy of_supplier on declared_site;
create policy of_supplier on declared_site using (speaks_for(supplier_id));
drop policy of_supplier on declared_risk;
create policy of_supplier on declared_risk using (speaks_for(supplier_id));
drop policy of_supplier on declared_brand;
create policy of_supplier on declared_brand using (speaks_for(supplier_id));
drop policy of_supplier on declared_subcontractor;
create policy of_supplier on declared_subcontractor using (speaks_for(supplier_id));
