select id, authority, supplier_id, status, severity, version, plan_due_on, correction_due_on
  from act_state
 where authority = 'BENCH' and overdue_at is not null and overdue_at <= clock_timestamp()
 order by overdue_at, id limit 51;
