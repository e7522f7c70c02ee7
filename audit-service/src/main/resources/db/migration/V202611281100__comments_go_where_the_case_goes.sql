-- The second wall asks what the first one does: a supplier reads and adds comments only on a case it was told of.
set local lock_timeout = '2s';
alter policy supplier_reads on case_comment
    using ((audience = 'BOTH_SIDES' or side = 'SUPPLIER') and acts_for_supplier(supplier_id)
        and exists (select from non_compliance n where n.id = non_compliance_id and n.communicated_on is not null));
alter policy supplier_says on case_comment
    with check (side = 'SUPPLIER' and acts_for_supplier(supplier_id)
        and exists (select from non_compliance n where n.id = non_compliance_id and n.communicated_on is not null));
