with changed as (
  update act_state
     set status = 'COMMUNICATED', version = version + 1, communicated_on = current_date,
         plan_due_on = (current_date + interval '1 month')::date,
         correction_due_on = (current_date + interval '6 months')::date,
         overdue_at = current_date + interval '1 month 1 day'
   where n = (select nextval('act_next')::int) and status = 'DETECTED'
  returning id, supplier_id, version, communicated_on, plan_due_on, correction_due_on
), journal as (
  insert into act_journal (act_id, what, by_whom, at)
  select id, 'COMMUNICATED', 'manager', clock_timestamp() from changed
)
insert into act_outbox (event_id, event_type, subject, event_key, data)
select gen_random_uuid(), 'audit.non-compliance-communicated.v1', id::text, supplier_id::text,
       jsonb_build_object('id', id, 'supplierId', supplier_id, 'status', 'COMMUNICATED', 'version', version,
                          'communicatedOn', communicated_on, 'planDueOn', plan_due_on, 'correctionDueOn', correction_due_on)
  from changed;
