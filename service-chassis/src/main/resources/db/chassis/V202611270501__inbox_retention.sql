-- Receipts leave with their month. Whether an event from before was seen is not known any more: the moment from which it is known stays.
create table inbox_kept (
    only_row boolean     not null default true,
    since    timestamptz not null,
    constraint pk_inbox_kept primary key (only_row),
    constraint ck_inbox_kept_only_row check (only_row)
);
insert into inbox_kept (since) values ('-infinity');
revoke all on inbox_kept from ${app};

-- Drops the months before the last so many, this one not counted. Waits for nobody for long: what cannot be locked now is dropped at the next pass.
create function inbox_forget(months_kept integer) returns integer
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
    as $$
    declare
        bound timestamptz := (date_trunc('month', clock_timestamp() at time zone 'UTC') - make_interval(months => months_kept)) at time zone 'UTC';
        partition text;
        dropped integer := 0;
    begin
        if months_kept not between 1 and 1200 then
            raise exception 'months_kept must be 1 to 1200';
        end if;
        perform pg_advisory_xact_lock(7221900001);
        for partition in
            select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
            where i.inhparent = 'public.inbox'::regclass and c.relname ~ '^inbox_[0-9]{6}$'
                and to_date(right(c.relname, 6), 'YYYYMM') < (bound at time zone 'UTC')::date
            order by c.relname
        loop
            execute format('drop table public.%I', partition);
            dropped := dropped + 1;
        end loop;
        delete from public.inbox_default where event_id < public.inbox_bound(bound);
        if found or dropped > 0 then
            update public.inbox_kept set since = greatest(since, bound);
        end if;
        return dropped;
    end
    $$;
revoke all on function inbox_forget(integer) from public, ${app};
grant execute on function inbox_forget(integer) to ${worker};
