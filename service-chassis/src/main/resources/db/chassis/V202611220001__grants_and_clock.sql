-- The owner creates; app serves requests behind row-level security; worker runs the loops and sees all tenants.
grant usage on schema public to ${app}, ${worker};
alter default privileges in schema public grant select, insert, update, delete on tables to ${app}, ${worker};
alter default privileges in schema public grant usage, select on sequences to ${app}, ${worker};

create table clock_offset (
    only_row boolean not null default true,
    offset_seconds bigint not null default 0,
    set_at timestamptz,
    set_by text,
    constraint pk_clock_offset primary key (only_row),
    constraint ck_clock_offset_only_row check (only_row),
    constraint ck_clock_offset_range check (offset_seconds between -3155760000 and 3155760000)
);
insert into clock_offset default values;

-- Versions of facts compare as (epoch, version): a restore to an earlier time bumps the epoch.
create table producer_epoch (
    only_row boolean not null default true,
    epoch integer not null default 1,
    since timestamptz not null default clock_timestamp(),
    constraint pk_producer_epoch primary key (only_row),
    constraint ck_producer_epoch_only_row check (only_row)
);
insert into producer_epoch default values;

revoke insert, update, delete on clock_offset, producer_epoch from ${app};
