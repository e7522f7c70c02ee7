-- What a supplier is after a merge; what was written under its id keeps it, and is read through this pointer.
alter table known_supplier add column survivor_id uuid;
create index ix_known_supplier_survivor on known_supplier (survivor_id) where survivor_id is not null;

-- A survivor sees and does for those merged into it what it sees and does for itself.
alter policy supplier_reads on audit
    using ((supplier_id::text = current_setting('app.counterparty', true)
        or supplier_id in (select k.id from known_supplier k where k.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid))
        and drafted_on is not null);
alter policy supplier_reads on non_compliance
    using ((supplier_id::text = current_setting('app.counterparty', true)
        or supplier_id in (select k.id from known_supplier k where k.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid))
        and communicated_on is not null);
alter policy supplier_acts on non_compliance
    using ((supplier_id::text = current_setting('app.counterparty', true)
        or supplier_id in (select k.id from known_supplier k where k.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid))
        and communicated_on is not null);
alter policy supplier_reads on case_record
    using (supplier_id::text = current_setting('app.counterparty', true)
        or supplier_id in (select k.id from known_supplier k where k.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid));
alter policy supplier_acts on case_record
    with check (supplier_id::text = current_setting('app.counterparty', true)
        or supplier_id in (select k.id from known_supplier k where k.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid));
alter policy supplier_sees on deadline
    using (supplier_id::text = current_setting('app.counterparty', true)
        or supplier_id in (select k.id from known_supplier k where k.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid));
alter policy supplier_stops on deadline
    using (supplier_id::text = current_setting('app.counterparty', true)
        or supplier_id in (select k.id from known_supplier k where k.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid));
