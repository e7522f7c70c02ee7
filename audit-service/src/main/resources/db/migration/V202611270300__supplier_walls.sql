-- Whether the caller acts for this supplier, or for the survivor of what it was merged into. As a sub-select in each policy PostgreSQL set
-- it up anew for every statement of every caller, though an authority never needs it: a quarter of what an act cost the database. A function
-- costs only who calls it.
create function acts_for_supplier(supplier uuid) returns boolean
    language plpgsql stable parallel safe
    as $$
    declare
        counterparty text := current_setting('app.counterparty', true);
    begin
        if coalesce(counterparty, '') = '' then
            return false;
        end if;
        return supplier::text = counterparty
            or exists (select from known_supplier k where k.id = supplier and k.survivor_id = counterparty::uuid);
    end
    $$;

alter policy supplier_reads on audit using (acts_for_supplier(supplier_id) and drafted_on is not null);
alter policy supplier_reads on non_compliance using (acts_for_supplier(supplier_id) and communicated_on is not null);
alter policy supplier_acts on non_compliance using (acts_for_supplier(supplier_id) and communicated_on is not null);
alter policy supplier_reads on case_record using (acts_for_supplier(supplier_id));
alter policy supplier_acts on case_record with check (acts_for_supplier(supplier_id));
alter policy supplier_sees on deadline using (acts_for_supplier(supplier_id));
alter policy supplier_stops on deadline using (acts_for_supplier(supplier_id));
alter policy supplier_reads on shared_audit using (acts_for_supplier(supplier_id));
alter policy supplier_strikes_out on shared_audit using (acts_for_supplier(supplier_id));
alter policy supplier_reads on supplier_comment using (acts_for_supplier(supplier_id));
alter policy supplier_answers on supplier_comment with check (acts_for_supplier(supplier_id));
alter policy supplier_reads on sanction using (acts_for_supplier(supplier_id) and decided_on is not null);
alter policy supplier_reads on supplier_report using (acts_for_supplier(supplier_id));
alter policy supplier_answers on supplier_report using (acts_for_supplier(supplier_id));

-- PostgreSQL asks the policies of a table from the last name to the first, and stops at the first that is true: where an authority's rows are
-- read by the dozen, its own policy comes first. If that order should change, the answers stay the same and cost a little more.
alter policy supplier_reads on non_compliance rename to acting_supplier_reads;
alter policy supplier_acts on non_compliance rename to acting_supplier_changes;
alter policy supplier_reads on case_record rename to acting_supplier_reads;
alter policy supplier_acts on case_record rename to acting_supplier_adds;
alter policy supplier_sees on deadline rename to acting_supplier_reads;
alter policy supplier_stops on deadline rename to acting_supplier_changes;
