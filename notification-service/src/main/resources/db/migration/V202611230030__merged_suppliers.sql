-- What a supplier is after a merge; what was told under its id keeps it, and is read through this pointer.
alter table known_supplier add column survivor_id uuid;
create index ix_known_supplier_survivor on known_supplier (survivor_id) where survivor_id is not null;

-- A survivor sees what those merged into it were told, and keeps their contacts.
alter policy person_owner on person
    using (authority = current_setting('app.tenant', true)
        or (authority is null and (supplier_id::text = current_setting('app.counterparty', true)
            or supplier_id in (select k.id from known_supplier k where k.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid))))
    with check (authority = current_setting('app.tenant', true)
        or (authority is null and (supplier_id::text = current_setting('app.counterparty', true)
            or supplier_id in (select k.id from known_supplier k where k.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid))));
alter policy fact_owner on fact
    using (authority = current_setting('app.tenant', true) or supplier_id::text = current_setting('app.counterparty', true)
        or supplier_id in (select k.id from known_supplier k where k.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid));
alter policy alert_owner on alert
    using (authority = current_setting('app.tenant', true) or supplier_id::text = current_setting('app.counterparty', true)
        or supplier_id in (select k.id from known_supplier k where k.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid));
alter policy delivery_told_supplier on delivery
    using (exists (select 1 from alert a where a.id = delivery.alert_id
        and (a.supplier_id::text = current_setting('app.counterparty', true)
            or a.supplier_id in (select k.id from known_supplier k where k.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid))));
