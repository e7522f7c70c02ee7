-- What kind of contract it is, who may buy under it, how its period moves, and which criteria stand in it.
alter table contract
    add column kind                 text    not null default 'CONTRACT',
    add column framework_id         uuid    constraint fk_contract_framework references contract (id),
    add column renews_id            uuid    constraint fk_contract_renews references contract (id),
    add column renewed_by_id        uuid    constraint fk_contract_renewed_by references contract (id),
    add column open_to_all_entities boolean not null default false,
    add column extension_count      integer,
    add column extension_months     integer,
    add column extension_latest_end date,
    add column extensions_used      integer not null default 0,
    -- Extensions are counted from the end they started at: the 31st stays the 31st wherever the month has one.
    add column extension_anchor     date,
    add column extension_steps      integer not null default 0,
    add column early_end_reason     text,
    -- Every change of the end is a new version of it; the watch tells each version once, when it has passed.
    add column end_version          integer not null default 1,
    add column end_told             integer not null default 0,
    add column criteria_set_id      uuid,
    add column criteria_set_version integer,
    add column criteria_fixed_on    date,
    -- The award a notice took it from, when the notice was made, and the supplier's number as the notice wrote it when it is none.
    add column award_key            text,
    add column noticed_at           timestamptz,
    add column supplier_number      text,
    add constraint ck_contract_kind check (kind in ('CONTRACT', 'FRAMEWORK_AGREEMENT', 'CALL_OFF')),
    add constraint ck_contract_framework check ((kind = 'CALL_OFF') = (framework_id is not null)),
    add constraint ck_contract_open_to_all check (not open_to_all_entities or kind = 'FRAMEWORK_AGREEMENT'),
    add constraint ck_contract_extension check ((extension_count is null) = (extension_months is null) and extensions_used <= coalesce(extension_count, extensions_used)),
    add constraint ck_contract_criteria_set check ((criteria_set_id is null) = (criteria_set_version is null) and (criteria_set_id is null) = (criteria_fixed_on is null));

create unique index uq_contract_renews on contract (renews_id) where renews_id is not null;
create unique index uq_contract_renewed_by on contract (renewed_by_id) where renewed_by_id is not null;
create index ix_contract_framework on contract (framework_id, created_at desc, id desc) where framework_id is not null;
create index ix_contract_kind on contract (authority, kind, created_at desc, id desc);
-- The first code is the main one: it names the category.
create index ix_contract_main_cpv on contract (authority, (cpv_codes[1]), created_at desc, id desc);
create index ix_contract_award on contract (authority, award_key) where award_key is not null;
-- "Which contracts run on a date": those that have not ended by then are the fewer ones.
create index ix_contract_running on contract (authority, ends_on) where period_known;
-- What the watch looks at: ends that nobody was told of yet.
create index ix_contract_end_untold on contract (authority, ends_on) where ends_on is not null and end_told < end_version;

create table contract_period_change (
    id           uuid        not null constraint pk_contract_period_change primary key,
    authority    text        not null,
    contract_id  uuid        not null constraint fk_contract_period_change_contract references contract (id),
    act          text        not null,
    start_before date,
    end_before   date,
    start_after  date,
    end_after    date,
    reason       text,
    follow_on_id uuid,
    changed_by   text        not null,
    changed_at   timestamptz not null,
    constraint ck_contract_period_change_act check (act in ('EXTENSION', 'RENEWAL', 'EARLY_END', 'CORRECTION', 'NOTICE'))
);
create index ix_contract_period_change_contract on contract_period_change (contract_id, changed_at desc, id desc);

create table contract_criteria_set (
    id              uuid        not null constraint pk_contract_criteria_set primary key,
    authority       text        not null,
    contract_id     uuid        not null constraint fk_contract_criteria_set_contract references contract (id),
    criteria_set_id uuid        not null,
    set_version     integer     not null,
    fixed_on        date        not null,
    recorded_by     text        not null,
    recorded_at     timestamptz not null
);
create index ix_contract_criteria_set_contract on contract_criteria_set (contract_id, recorded_at desc, id desc);

alter table contract_period_change enable row level security;
alter table contract_period_change force row level security;
create policy own on contract_period_change
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));

alter table contract_criteria_set enable row level security;
alter table contract_criteria_set force row level security;
create policy own on contract_criteria_set
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));
