-- What a change says of itself, so that it can travel with the commit and need not be waited for: exactly one thing was changed, or all fails.
create function one_row(changed bigint) returns bigint
    language plpgsql
    as $$
    begin
        if changed <> 1 then
            raise exception 'not one row but %', changed using errcode = 'SC001';
        end if;
        return changed;
    end
    $$;
