-- What communicating costs when only its statements run, in as few round trips as can be: tenant and read, then change, fact and commit.
-- No service at all. Connects as the app role, so that row-level security holds.
\set n random(1000001, 1400000)
\startpipeline
begin;
select set_config('app.tenant', 'BENCH', true), set_config('app.counterparty', '', true), set_config('plan_cache_mode','force_generic_plan',true);
select n.id, n.authority, n.supplier_id, n.audit_id, n.reference, n.criterion_id, n.criterion_code, n.criterion_version,
    n.severity, n.status, n.description, n.site_name, n.zone, n.detected_on, n.raised_by, n.communicated_on, n.closed_on,
    n.verdict, n.plan, n.correction, n.version, n.created_at,  d.id as d_id, d.clock, d.version as d_version, d.zone as d_zone, d.computed_on, d.due_on, d.overdue_since, d.running,
    d.stopped_on, d.previous_due_on, d.reason_code, d.reason, d.decided_by, d.recorded_by, d.recorded_at, k.zone as k_zone, k.steps_before, k.steps_after, k.plan_due_months, k.correction_due_months
    from non_compliance n left join deadline d on d.non_compliance_id = n.id
    left join known_authority k on k.code = n.authority where n.id = md5('bench-' || :n)::uuid and n.authority = 'BENCH' order by d.clock, d.version;
\endpipeline
\startpipeline
with changed as (
    update non_compliance
    set status = 'COMMUNICATED', zone = 'Europe/Stockholm', communicated_on = '2026-11-22'::date, closed_on = null::date, verdict = null::text, plan = null::jsonb,
    correction = null::jsonb, version = 2
    where id = md5('bench-' || :n)::uuid and version = 1
    returning id, authority, supplier_id)
    , added as (
    insert into deadline (id, non_compliance_id, clock, version, authority, supplier_id, reference, severity, zone, ladder,
    computed_on, due_on, overdue_since, overdue_at, running, stopped_on, next_step, next_step_at,
    previous_due_on, reason_code, reason, decided_by, recorded_by, recorded_at)
    select v.id, c.id, v.clock, v.version, c.authority, c.supplier_id, 'NC-2026-'||:n, 'MAJOR', v.zone, '{-14,-7,-1,0,7,30}'::integer[], v.computed_on, v.due_on,
    v.overdue_since, v.overdue_at, v.running, v.stopped_on, v.next_step, v.next_step_at, v.previous_due_on,
    v.reason_code, v.reason, v.decided_by, v.recorded_by, v.recorded_at
    from changed c cross join (values (gen_random_uuid(), 'PLAN'::text, 1::integer, 'Europe/Stockholm'::text, '2026-12-22'::date, '2026-12-22'::date, '2026-12-23'::date, '2026-12-22 23:00Z'::timestamptz, true::boolean, null::date, -14::integer, '2026-12-07 23:00Z'::timestamptz, null::date, null::text, null::text, null::text, null::text, null::timestamptz),
 (gen_random_uuid(), 'CORRECTION'::text, 1::integer, 'Europe/Stockholm'::text, '2027-05-22'::date, '2027-05-22'::date, '2027-05-23'::date, '2027-05-22 23:00Z'::timestamptz, true::boolean, null::date, -14::integer, '2027-05-07 23:00Z'::timestamptz, null::date, null::text, null::text, null::text, null::text, null::timestamptz)) as v (id, clock, version, zone, computed_on, due_on, overdue_since, overdue_at,
    running, stopped_on, next_step, next_step_at, previous_due_on, reason_code, reason, decided_by, recorded_by,
    recorded_at))
    , recorded as (
    insert into case_record (non_compliance_id, version, authority, supplier_id, act, status, recorded_at, recorded_by, detail)
    select id, 2, authority, supplier_id, 'COMMUNICATE', 'COMMUNICATED', clock_timestamp(), 'sub', '{}'::jsonb from changed)
    , facts as (insert into outbox (event_id, event_type, subject, aggregate_version, epoch, event_key,
    audience, counterparty, occurred_at, correlation_id, causation_id, data) select gen_random_uuid(), 'audit.non-compliance-communicated.v1', id::text, 2, (select epoch from producer_epoch), supplier_id::text, authority, supplier_id::text, clock_timestamp(), 'corr-1234567890', null, '{"id":"01a20580-0a76-72b8-82dd-9e757edaf6cb","reference":"NC-2026-00001","authority":"BENCH","supplierId":"01a20580-0a76-72b8-82dd-9e757edaf6cb","severity":"MAJOR","status":"COMMUNICATED","detectedOn":"2026-11-22","communicatedOn":"2026-11-22","planDueOn":"2026-12-22","correctionDueOn":"2027-05-22","zone":"Europe/Stockholm","raisedBy":"auditor"}'::jsonb from changed)
    select count(*) as changed from changed;
commit;
\endpipeline
