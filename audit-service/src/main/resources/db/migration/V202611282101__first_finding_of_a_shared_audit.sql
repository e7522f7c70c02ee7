-- The figures of an old period open no copy whose findings all came later: the day of the first one stands beside the copy. A trigger keeps it, so that
-- what a replica of the version before writes has it, too. Rows from before have none, and are opened until their copy is written again.
set local lock_timeout = '2s';
alter table shared_audit add column first_found_on date;

create function note_first_found() returns trigger
    language plpgsql
    as $$
    begin
        new.first_found_on := coalesce(
            (select min(coalesce((f.finding ->> 'detectedOn')::date, new.finalised_on))
                from jsonb_array_elements(new.content -> 'findings') as f (finding)), 'infinity');
        return new;
    end
    $$;
create trigger tr_shared_audit_first_found before insert or update of content on shared_audit
    for each row execute function note_first_found();
