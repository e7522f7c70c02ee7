-- The journal of a case is the supplier's to read with the case: not before it was communicated.
set local lock_timeout = '2s';
alter policy acting_supplier_reads on case_record
    using (acts_for_supplier(supplier_id)
        and coalesce((select n.communicated_on is not null from non_compliance n where n.id = non_compliance_id), false));
