-- When a person was last written, by the database's own clock: the sweep that addresses waiting alerts looks at who is new, and not
-- at everything that waits. It guards against transactions that overlap, not against dates, so the suite's clock plays no part.
alter table person add column changed_at timestamptz not null default clock_timestamp();
create index ix_person_changed on person (changed_at);

create function person_changed() returns trigger language plpgsql as $$
begin
    new.changed_at := clock_timestamp();
    return new;
end $$;
create trigger tr_person_changed before insert or update on person for each row execute function person_changed();

create index ix_alert_waiting_supplier on alert (supplier_id) where recipient is null and status = 'RAISED';
