-- The catalogue of criteria. Code lists and published criteria are suite-wide; a draft belongs to the authority that wrote it.

create table theme (
    code      text not null,
    parent    text,
    position  integer not null,
    dimension text not null,
    label_en  text not null,
    label_sv  text,
    label_nb  text,
    constraint pk_theme primary key (code),
    constraint fk_theme_parent foreign key (parent) references theme (code),
    constraint ck_theme_dimension check (dimension in ('SOCIAL', 'ENVIRONMENTAL'))
);

create table framework (
    code     text not null,
    name     text not null,
    edition  text not null,
    position integer not null,
    constraint pk_framework primary key (code)
);

create table ilo_convention (
    code  text not null,
    title text not null,
    year  integer not null,
    area  text not null,
    constraint pk_ilo_convention primary key (code)
);

-- What the law of a country forbids: rules as data, so that a new country needs no release.
create table jurisdiction_rule (
    code          text not null,
    country       text not null,
    dimension     text not null,
    forbidden_use text not null,
    basis         text not null,
    constraint pk_jurisdiction_rule primary key (code),
    constraint ck_jurisdiction_rule_dimension check (dimension in ('SOCIAL', 'ENVIRONMENTAL'))
);

-- authority is null for what ships with the suite: it belongs to the operator.
create table criterion (
    id                uuid not null,
    authority         text,
    framework         text,
    code              text not null,
    parent            text,
    opened            boolean not null,
    aggregate_version bigint not null,
    created_at        timestamptz not null,
    constraint pk_criterion primary key (id),
    constraint fk_criterion_framework foreign key (framework) references framework (code),
    constraint uq_criterion_code unique nulls not distinct (authority, framework, code)
);

create table criterion_version (
    id           uuid not null,
    criterion_id uuid not null,
    authority    text,
    framework    text,
    code         text not null,
    sort_key     text collate "C" not null,
    number       integer not null,
    status       text not null,
    theme        text not null,
    dimension    text not null,
    content      jsonb not null,
    source       text,
    revision     bigint not null,
    created_at   timestamptz not null,
    created_by   text not null,
    published_at timestamptz,
    retired_at   timestamptz,
    search       tsvector not null generated always as (to_tsvector('simple'::regconfig,
        coalesce(content -> 'titles' ->> 'en', '') || ' ' || coalesce(content -> 'titles' ->> 'sv', '') || ' ' || coalesce(content -> 'titles' ->> 'nb', ''))) stored,
    constraint pk_criterion_version primary key (id),
    constraint fk_criterion_version_criterion foreign key (criterion_id) references criterion (id),
    constraint fk_criterion_version_theme foreign key (theme) references theme (code),
    constraint uq_criterion_version_number unique (criterion_id, number),
    constraint ck_criterion_version_status check (status in ('DRAFT', 'CONSULTATION', 'PUBLISHED', 'RETIRED')),
    constraint ck_criterion_version_dimension check (dimension in ('SOCIAL', 'ENVIRONMENTAL')),
    constraint ck_criterion_version_dates check ((status in ('PUBLISHED', 'RETIRED')) = (published_at is not null) and (status = 'RETIRED') = (retired_at is not null))
);

-- At most one version of a criterion is in force, and at most one is being written, whoever races.
create unique index uq_criterion_version_published on criterion_version (criterion_id) where status = 'PUBLISHED';
create unique index uq_criterion_version_open on criterion_version (criterion_id) where status in ('DRAFT', 'CONSULTATION');
create index ix_criterion_version_order on criterion_version (sort_key, id);
create index ix_criterion_version_status on criterion_version (status, sort_key, id);
create index ix_criterion_version_framework on criterion_version (framework, sort_key, id);
create index ix_criterion_version_theme on criterion_version (theme, sort_key, id);
create index ix_criterion_version_search on criterion_version using gin (search);
create index ix_criterion_version_uses on criterion_version using gin ((content -> 'uses') jsonb_path_ops);

-- The last line behind the rule in the code: what is published is quoted in tenders and findings.
create function refuse_change_of_published_version() returns trigger language plpgsql as $$
begin
    if old.status in ('PUBLISHED', 'RETIRED')
        and (new.content is distinct from old.content or new.theme is distinct from old.theme or new.dimension is distinct from old.dimension
            or new.number is distinct from old.number or new.code is distinct from old.code or new.published_at is distinct from old.published_at) then
        raise exception 'a published version never changes' using errcode = '23514', constraint = 'ck_criterion_version_frozen';
    end if;
    return new;
end
$$;
create trigger tr_criterion_version_frozen before update on criterion_version for each row execute function refuse_change_of_published_version();

-- The second wall. "Own" is the tenant's row, or the suite's own row when the caller acts for no tenant and for no outside party.
alter table criterion enable row level security;
alter table criterion force row level security;
create policy criterion_read on criterion for select using (opened or (authority is not distinct from nullif(current_setting('app.tenant', true), '')
    and nullif(current_setting('app.counterparty', true), '') is null));
create policy criterion_create on criterion for insert with check (authority is not distinct from nullif(current_setting('app.tenant', true), '')
    and nullif(current_setting('app.counterparty', true), '') is null);
create policy criterion_change on criterion for update using (authority is not distinct from nullif(current_setting('app.tenant', true), '')
    and nullif(current_setting('app.counterparty', true), '') is null);

alter table criterion_version enable row level security;
alter table criterion_version force row level security;
create policy criterion_version_read on criterion_version for select using (status <> 'DRAFT' or (authority is not distinct from nullif(current_setting('app.tenant', true), '')
    and nullif(current_setting('app.counterparty', true), '') is null));
create policy criterion_version_create on criterion_version for insert with check (authority is not distinct from nullif(current_setting('app.tenant', true), '')
    and nullif(current_setting('app.counterparty', true), '') is null);
create policy criterion_version_change on criterion_version for update using (authority is not distinct from nullif(current_setting('app.tenant', true), '')
    and nullif(current_setting('app.counterparty', true), '') is null);

-- Which edition of the shipped catalogue is in: one row per edition, so that replicas load it once.
create table shipped_edition (
    edition   text not null,
    loaded_at timestamptz not null,
    constraint pk_shipped_edition primary key (edition)
);

-- The copy of supplier-service's authorities: only the country, for the rules above.
create table known_authority (
    code    text not null,
    country text not null,
    constraint pk_known_authority primary key (code)
);
