-- The dates of each case and of each supplier report as they stand, for the calendars of its authority and of its supplier. A date that no longer runs stays as a row, so that an
-- older event cannot bring it back.
create table calendar_date (
    case_id     uuid        not null,
    clock       text        not null,
    authority   text        not null,
    supplier_id uuid        not null,
    reference   text        not null,
    due_on      date        not null,
    running     boolean     not null,
    epoch       integer     not null,
    revision    bigint      not null,
    changed_at  timestamptz not null,
    constraint pk_calendar_date primary key (case_id, clock),
    constraint ck_calendar_date_clock check (clock in ('PLAN', 'CORRECTION', 'REPORT'))
);
create index ix_calendar_date_authority on calendar_date (authority, due_on) where running;
create index ix_calendar_date_supplier on calendar_date (supplier_id, due_on) where running;
alter table calendar_date enable row level security;
alter table calendar_date force row level security;
create policy calendar_date_owner on calendar_date for select
    using (authority = current_setting('app.tenant', true) or supplier_id::text = current_setting('app.counterparty', true));

-- A calendar address that somebody made. Of the address itself only a hash is kept.
create table calendar_feed (
    id          uuid        not null,
    authority   text,
    supplier_id uuid,
    subject     text        not null,
    language    text        not null,
    capability  bytea       not null,
    created_at  timestamptz not null,
    constraint pk_calendar_feed primary key (id),
    constraint uq_calendar_feed_capability unique (capability),
    constraint ck_calendar_feed_owner check ((authority is null) <> (supplier_id is null)),
    constraint ck_calendar_feed_language check (language in ('sv', 'nb', 'en'))
);
create index ix_calendar_feed_authority on calendar_feed (authority, created_at, id) where authority is not null;
create index ix_calendar_feed_supplier on calendar_feed (supplier_id, created_at, id) where supplier_id is not null;
alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
create policy calendar_feed_owner on calendar_feed
    using (authority = current_setting('app.tenant', true) or supplier_id::text = current_setting('app.counterparty', true))
    with check (authority = current_setting('app.tenant', true) or supplier_id::text = current_setting('app.counterparty', true));

-- Whoever reads a calendar has no token: the address is the right to read, and to nothing else. The function answers for one address only.
create policy of_owner on calendar_date for select to current_user using (true);
create policy of_owner on calendar_feed for select to current_user using (true);
create function calendar_of(asked bytea, at_most integer)
returns table (language text, owner_name text, case_id uuid, clock text, reference text, due_on date, zone text, revision bigint, changed_at timestamptz,
    other_name text)
language sql stable security definer set search_path = public, pg_temp as $$
    select f.language, coalesce(oa.name, os.name), d.case_id, d.clock, d.reference, d.due_on, a.zone, d.revision, d.changed_at,
        case when f.authority is null then a.name else s.name end
    from calendar_feed f
    left join known_authority oa on oa.code = f.authority
    left join known_supplier os on os.id = f.supplier_id
    left join lateral (
        (select * from calendar_date c where c.authority = f.authority and c.running order by c.due_on limit at_most)
        union all
        (select * from calendar_date c
         where c.supplier_id in (select f.supplier_id union all select k.id from known_supplier k where k.survivor_id = f.supplier_id) and c.running
         order by c.due_on limit at_most)) d on true
    left join known_authority a on a.code = d.authority
    left join known_supplier s on s.id = d.supplier_id
    where f.capability = asked
    order by d.due_on, d.case_id, d.clock
$$;
revoke execute on function calendar_of(bytea, integer) from public;
grant execute on function calendar_of(bytea, integer) to ${app};
