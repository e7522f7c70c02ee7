-- What can serve as proof, which criteria it covers, and what counts as what. As published criteria these are everybody's to read: a tenderer must
-- know what an authority takes. authority is null for what ships with the suite.
create table evidence_kind (
    id         uuid        not null constraint pk_evidence_kind primary key,
    authority  text,
    code       text        not null,
    category   text        not null,
    names      jsonb       not null,
    issuer     text,
    -- What a complete proof must show, each part for itself.
    parts      jsonb       not null,
    -- Claims that make it not credible.
    red_flags  jsonb       not null,
    source     text        not null,
    retired_at timestamptz,
    version    bigint      not null,
    created_at timestamptz not null,
    constraint uq_evidence_kind_code unique nulls not distinct (authority, code)
);
create index ix_evidence_kind_order on evidence_kind (code, id);

-- "A proof of this kind shows that the criterion is met", in these versions, on these days. Not changed, only ended.
create table kind_coverage (
    id           uuid        not null constraint pk_kind_coverage primary key,
    authority    text,
    kind_id      uuid        not null constraint fk_kind_coverage_kind references evidence_kind (id),
    -- A criterion that was published is never deleted; a statement about one that is gone says nothing.
    criterion_id uuid        not null constraint fk_kind_coverage_criterion references criterion (id) on delete cascade,
    from_version integer     not null,
    to_version   integer,
    valid_from   date,
    valid_to     date,
    source       text        not null,
    version      bigint      not null,
    created_at   timestamptz not null,
    constraint ck_kind_coverage_versions check (from_version >= 1 and (to_version is null or to_version >= from_version)),
    constraint ck_kind_coverage_dates check (valid_from is null or valid_to is null or valid_to >= valid_from)
);
create index ix_kind_coverage_criterion on kind_coverage (criterion_id);
create index ix_kind_coverage_kind on kind_coverage (kind_id);
create index ix_kind_coverage_order on kind_coverage (created_at desc, id desc);
create index ix_kind_coverage_authority on kind_coverage (authority);

-- "A proof of this kind counts as one of that kind." Statements chain; the code refuses a circle.
create table kind_equivalence (
    id           uuid        not null constraint pk_kind_equivalence primary key,
    authority    text,
    kind_id      uuid        not null constraint fk_kind_equivalence_kind references evidence_kind (id),
    counts_as_id uuid        not null constraint fk_kind_equivalence_counts_as references evidence_kind (id),
    valid_from   date,
    valid_to     date,
    source       text        not null,
    version      bigint      not null,
    created_at   timestamptz not null,
    constraint uq_kind_equivalence unique nulls not distinct (authority, kind_id, counts_as_id),
    constraint ck_kind_equivalence_dates check (valid_from is null or valid_to is null or valid_to >= valid_from)
);
create index ix_kind_equivalence_authority on kind_equivalence (authority);
create index ix_kind_equivalence_kind on kind_equivalence (kind_id);
create index ix_kind_equivalence_counts_as on kind_equivalence (counts_as_id);
create index ix_kind_equivalence_order on kind_equivalence (created_at desc, id desc);

-- Everybody reads; only the author writes: the tenant, or the suite when the caller acts for no tenant and no outside party.
alter table evidence_kind enable row level security;
alter table evidence_kind force row level security;
create policy evidence_kind_read on evidence_kind for select using (true);
create policy evidence_kind_create on evidence_kind for insert with check (authority is not distinct from nullif(current_setting('app.tenant', true), '')
    and nullif(current_setting('app.counterparty', true), '') is null);
create policy evidence_kind_change on evidence_kind for update using (authority is not distinct from nullif(current_setting('app.tenant', true), '')
    and nullif(current_setting('app.counterparty', true), '') is null);

alter table kind_coverage enable row level security;
alter table kind_coverage force row level security;
create policy kind_coverage_read on kind_coverage for select using (true);
create policy kind_coverage_create on kind_coverage for insert with check (authority is not distinct from nullif(current_setting('app.tenant', true), '')
    and nullif(current_setting('app.counterparty', true), '') is null);
create policy kind_coverage_change on kind_coverage for update using (authority is not distinct from nullif(current_setting('app.tenant', true), '')
    and nullif(current_setting('app.counterparty', true), '') is null);

alter table kind_equivalence enable row level security;
alter table kind_equivalence force row level security;
create policy kind_equivalence_read on kind_equivalence for select using (true);
create policy kind_equivalence_create on kind_equivalence for insert with check (authority is not distinct from nullif(current_setting('app.tenant', true), '')
    and nullif(current_setting('app.counterparty', true), '') is null);
create policy kind_equivalence_change on kind_equivalence for update using (authority is not distinct from nullif(current_setting('app.tenant', true), '')
    and nullif(current_setting('app.counterparty', true), '') is null);
