-- Receipts: one row per consumer and event, inserted in the transaction of the effect. Event ids are UUIDv7, so that ranges of ids are
-- ranges of time and old receipts leave with their partition.
create table inbox (
    consumer text not null,
    event_id uuid not null,
    received_at timestamptz not null default clock_timestamp(),
    constraint pk_inbox primary key (event_id, consumer)
) partition by range (event_id);
create table inbox_default partition of inbox default;

-- The newest version applied of each aggregate: what is older is not applied over it.
create table inbox_aggregate (
    consumer text not null,
    subject text not null,
    epoch integer not null,
    version bigint not null,
    constraint pk_inbox_aggregate primary key (subject, consumer)
);

-- The smallest UUIDv7 of a moment.
create function inbox_bound(moment timestamptz) returns uuid
    language sql immutable strict
    set search_path = pg_catalog
    as $$
        select (substr(hex, 1, 8) || '-' || substr(hex, 9, 4) || '-0000-0000-000000000000')::uuid
        from (select lpad(to_hex((extract(epoch from moment) * 1000)::bigint), 12, '0') as hex) as stamp
    $$;

-- Creates the partition of this month and of the months ahead, when missing. Runs with the owner's rights, so that the worker need not own tables.
create function inbox_ensure_partitions(months_ahead integer) returns integer
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp
    as $$
    declare
        month timestamp;
        partition text;
        created integer := 0;
    begin
        if months_ahead not between 0 and 24 then
            raise exception 'months_ahead must be 0 to 24';
        end if;
        perform pg_advisory_xact_lock(7221900001);
        for step in 0..months_ahead loop
            month := date_trunc('month', clock_timestamp() at time zone 'UTC') + make_interval(months => step);
            partition := 'inbox_' || to_char(month, 'YYYYMM');
            if to_regclass('public.' || partition) is null then
                begin
                    execute format(
                        'create table public.%I partition of public.inbox for values from (%L) to (%L)',
                        partition,
                        public.inbox_bound(month at time zone 'UTC'),
                        public.inbox_bound((month + interval '1 month') at time zone 'UTC'));
                    created := created + 1;
                exception when check_violation then
                    -- receipts of that month already lie in the default partition: they stay there
                    raise notice 'partition % not created: the default partition holds its rows', partition;
                end;
            end if;
        end loop;
        return created;
    end
    $$;
revoke all on function inbox_ensure_partitions(integer) from public, ${app};
grant execute on function inbox_ensure_partitions(integer) to ${worker};
select inbox_ensure_partitions(3);

-- What could not be applied, as it arrived, with the reason.
create table dead_letter (
    id uuid not null,
    consumer text not null,
    topic text not null,
    kafka_partition integer not null,
    kafka_offset bigint not null,
    event_id uuid,
    event_type text,
    subject text,
    event_key text,
    headers jsonb not null,
    payload bytea,
    reason text not null,
    attempts integer not null default 1,
    created_at timestamptz not null default clock_timestamp(),
    replayed_at timestamptz,
    constraint pk_dead_letter primary key (id),
    constraint uq_dead_letter_record unique (topic, kafka_partition, kafka_offset, consumer)
);
create index ix_dead_letter_open on dead_letter (created_at, id) where replayed_at is null;

revoke all on inbox, inbox_default, inbox_aggregate, dead_letter from ${app};
