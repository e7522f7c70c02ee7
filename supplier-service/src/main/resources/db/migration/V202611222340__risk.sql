-- Country indicators as versioned data sets. Without an authority a set is shipped with the suite and read by all; else it is that authority's own.
create table indicator_set (
    id             uuid        not null constraint pk_indicator_set primary key,
    authority      text        constraint fk_indicator_set_authority references authority (code),
    code           text        not null,
    edition        text        not null,
    factor         text        not null,
    name           text        not null,
    source         text        not null,
    licence        text        not null,
    note           text,
    year           integer     not null,
    unit           text        not null,
    direction      text        not null,
    scale_min      numeric     not null,
    scale_max      numeric     not null,
    missing_values text        not null,
    -- The oldest year a value may be of.
    earliest_year  integer     not null,
    -- Counts for authorities that chose nothing else.
    is_default     boolean     not null,
    countries      integer     not null,
    -- Once an authority chose it, an edition says the same for ever.
    used_at        timestamptz,
    version        bigint      not null,
    created_at     timestamptz not null,
    constraint uq_indicator_set_edition unique nulls not distinct (authority, code, edition),
    constraint ck_indicator_set_scale check (scale_min < scale_max),
    constraint ck_indicator_set_years check (earliest_year <= year),
    constraint ck_indicator_set_direction check (direction in ('HIGHER_IS_WORSE', 'HIGHER_IS_BETTER')),
    constraint ck_indicator_set_missing check (missing_values in ('NOT_ASSESSED', 'EARLIER_YEAR')),
    constraint ck_indicator_set_default check (authority is null or not is_default)
);
create unique index uq_indicator_set_default on indicator_set (factor) where is_default;
create index ix_indicator_set_newest on indicator_set (created_at desc, id desc);

create table indicator_value (
    set_id    uuid    not null constraint fk_indicator_value_set references indicator_set (id),
    country   text    not null,
    authority text,
    value     numeric not null,
    year      integer not null,
    constraint pk_indicator_value primary key (set_id, country),
    constraint ck_indicator_value_country check (country ~ '^[A-Z]{2}$')
);

-- Only of authorities that chose something else than the defaults.
create table risk_setting (
    authority  text        not null constraint pk_risk_setting primary key constraint fk_risk_setting_authority references authority (code),
    content    jsonb       not null,
    decided_by text        not null,
    decided_at timestamptz not null,
    version    bigint      not null
);

create table bid_answer (
    contract_id uuid        not null constraint pk_bid_answer primary key constraint fk_bid_answer_contract references contract (id),
    authority   text        not null,
    answers     jsonb       not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    version     bigint      not null
);

-- One row per viewing authority and site, contract or supplier: the score as it was worked out last, with everything that explains it.
create table risk_score (
    subject_id  uuid        not null,
    authority   text        not null,
    kind        text        not null,
    -- Hundredths of the score; -1 when it is not assessed, so that the list has one order.
    position    bigint      not null,
    level       text        not null,
    explanation jsonb       not null,
    countries   text[]      not null,
    assessed_at timestamptz not null,
    -- When the passing of time alone changes it: a declaration or a contract ends.
    recheck_at  timestamptz,
    version     bigint      not null,
    constraint pk_risk_score primary key (subject_id, authority, kind),
    constraint ck_risk_score_kind check (kind in ('SITE', 'CONTRACT', 'SUPPLIER')),
    constraint ck_risk_score_level check (level in ('LOW', 'MEDIUM', 'HIGH', 'NOT_ASSESSED')),
    constraint ck_risk_score_position check (position between -1 and 10000 and (position = -1) = (level = 'NOT_ASSESSED'))
);
create index ix_risk_score_worst on risk_score (authority, kind, position desc, subject_id desc);
create index ix_risk_score_level on risk_score (authority, kind, level, position desc, subject_id desc);
create index ix_risk_score_countries on risk_score using gin (countries);
create index ix_risk_score_recheck on risk_score (recheck_at) where recheck_at is not null;

create table risk_history (
    subject_id  uuid        not null,
    authority   text        not null,
    kind        text        not null,
    version     bigint      not null,
    position    bigint      not null,
    level       text        not null,
    explanation jsonb       not null,
    assessed_at timestamptz not null,
    constraint pk_risk_history primary key (subject_id, authority, kind, version)
);

-- What is to be worked out again. Without a key beyond the order, so that two transactions that change the same never wait for each other here.
create table risk_due (
    id         bigint generated always as identity constraint pk_risk_due primary key,
    authority  text not null,
    kind       text not null,
    subject_id uuid not null
);
create index ix_risk_due_kind on risk_due (authority, kind, id);
create index ix_risk_due_subject on risk_due (subject_id);

alter table indicator_set enable row level security;
alter table indicator_set force row level security;
create policy shipped on indicator_set for select using (authority is null and current_setting('app.tenant', true) <> '');
create policy own on indicator_set
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));
alter table indicator_value enable row level security;
alter table indicator_value force row level security;
create policy shipped on indicator_value for select using (authority is null and current_setting('app.tenant', true) <> '');
create policy own on indicator_value
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));
alter table risk_setting enable row level security;
alter table risk_setting force row level security;
create policy own on risk_setting
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));
alter table bid_answer enable row level security;
alter table bid_answer force row level security;
create policy own on bid_answer
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));
alter table risk_score enable row level security;
alter table risk_score force row level security;
create policy own on risk_score
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));
alter table risk_history enable row level security;
alter table risk_history force row level security;
create policy own on risk_history
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));
alter table risk_due enable row level security;
alter table risk_due force row level security;
create policy own on risk_due
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));

-- A change marks what depends on it, in its own transaction, whoever makes it: a request, a supplier, an import. The marks of other authorities
-- (a site is everybody's) are out of reach of a request, so the functions run as the owner, who may do exactly this.
create policy of_owner on risk_due to current_user using (true) with check (true);
create policy of_owner on risk_score for select to current_user using (true);

-- A request's own statement could not use the index of the countries: what its policy asks comes first. The owner's can.
create function mark_risk_in(changed text[]) returns void language sql security definer set search_path = public, pg_temp as $$
    insert into risk_due (authority, kind, subject_id)
    select authority, kind, subject_id from risk_score
    where authority = current_setting('app.tenant', true) and kind in ('SITE', 'CONTRACT') and countries && changed
$$;
revoke execute on function mark_risk_in(text[]) from public;
grant execute on function mark_risk_in(text[]) to ${app};

create function mark_new_contracts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into risk_due (authority, kind, subject_id) select authority, 'CONTRACT', id from fresh;
    return null;
end $$;
create trigger tr_contract_new after insert on contract referencing new table as fresh for each statement execute function mark_new_contracts();

create function mark_contract() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into risk_due (authority, kind, subject_id) values (new.authority, 'CONTRACT', new.id);
    insert into risk_due (authority, kind, subject_id)
    select distinct new.authority, 'SUPPLIER', coalesce(s.survivor_id, s.id) from supplier s where s.id in (old.supplier_id, new.supplier_id);
    return null;
end $$;
create trigger tr_contract_risk after update on contract for each row
    when ((old.value_amount, old.value_currency, old.supplier_id, old.ends_on) is distinct from (new.value_amount, new.value_currency, new.supplier_id, new.ends_on))
    execute function mark_contract();

create function mark_declared() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into risk_due (authority, kind, subject_id) values (new.authority, 'CONTRACT', new.contract_id);
    return null;
end $$;
create trigger tr_declaration_new after insert on declaration for each row when (new.submitted) execute function mark_declared();
create trigger tr_declaration_risk after update on declaration for each row
    when (new.submitted and (old.submitted, old.sites, old.ends_on) is distinct from (new.submitted, new.sites, new.ends_on))
    execute function mark_declared();

create function mark_site() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into risk_due (authority, kind, subject_id) select r.authority, 'SITE', r.subject_id from risk_score r where r.subject_id = new.id and r.kind = 'SITE';
    insert into risk_due (authority, kind, subject_id)
    select distinct d.authority, 'CONTRACT', d.contract_id
    from declared_site e join declaration d on d.id = e.declaration_id
    where e.site_id = new.id and d.submitted and d.superseded_on is null;
    return null;
end $$;
create trigger tr_site_risk after update on site for each row when (old.country is distinct from new.country) execute function mark_site();

create function mark_merged() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into risk_due (authority, kind, subject_id)
    select distinct c.authority, 'SUPPLIER', u.id
    from contract c, unnest(array[new.id, new.survivor_id, old.survivor_id]) as u (id)
    where c.supplier_id = new.id and u.id is not null;
    return null;
end $$;
create trigger tr_supplier_risk after update on supplier for each row when (old.survivor_id is distinct from new.survivor_id) execute function mark_merged();

-- What was there before.
insert into risk_due (authority, kind, subject_id) select authority, 'CONTRACT', id from contract;
