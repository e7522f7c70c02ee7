-- How often an audit of it was not done again is the supplier's gain, too. It is told the number; who accepted what its query does not ask for.
set local lock_timeout = '2s';
create policy acting_supplier_counts on audit_reuse for select using (acts_for_supplier(supplier_id));
