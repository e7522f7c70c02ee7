-- Values, no exists: beside an "or" that would gather all cases first. That the case was communicated is asked here all the same: to a token
-- of both an authority and a supplier, the case's own policies show what the supplier was not told of.
set local lock_timeout = '2s';
alter policy supplier_reads on case_comment
    using ((audience = 'BOTH_SIDES' or side = 'SUPPLIER') and acts_for_supplier(supplier_id)
        and coalesce((select n.communicated_on is not null from non_compliance n where n.id = non_compliance_id), false));
alter policy supplier_says on case_comment
    with check (side = 'SUPPLIER' and acts_for_supplier(supplier_id)
        and coalesce((select n.communicated_on is not null from non_compliance n where n.id = non_compliance_id), false));
