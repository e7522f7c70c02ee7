-- The same rule as the contract's own policy, written out: a function in a policy is called row by row, an uncorrelated subquery is asked once.
alter policy of_supplier on declaration
    using (supplier_id::text = current_setting('app.counterparty', true)
        or supplier_id in (select s.id from supplier s where s.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid))
    with check ((supplier_id::text = current_setting('app.counterparty', true)
        or supplier_id in (select s.id from supplier s where s.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid))
        and exists (select 1 from contract c where c.id = contract_id and c.authority = declaration.authority and c.supplier_id = declaration.supplier_id));
alter policy of_supplier on declared_site
    using (supplier_id::text = current_setting('app.counterparty', true)
        or supplier_id in (select s.id from supplier s where s.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid));
alter policy of_supplier on declared_risk
    using (supplier_id::text = current_setting('app.counterparty', true)
        or supplier_id in (select s.id from supplier s where s.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid));
alter policy of_supplier on declared_brand
    using (supplier_id::text = current_setting('app.counterparty', true)
        or supplier_id in (select s.id from supplier s where s.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid));
alter policy of_supplier on declared_subcontractor
    using (supplier_id::text = current_setting('app.counterparty', true)
        or supplier_id in (select s.id from supplier s where s.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid));
drop function speaks_for(uuid);
