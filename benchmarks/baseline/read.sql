\set n random(1, 20000)
select id, authority, supplier_id, status, severity, version, communicated_on, plan_due_on, correction_due_on
  from act_state where n = :n;
