-- The evidence wallet: one proof of a supplier, uploaded once.

-- What is in the store, once per content. The row comes before the file and goes after it, so that no file is ever forgotten.
create table stored_content (
    sha256             text        not null constraint pk_stored_content primary key,
    bytes              bigint      not null,
    -- Since when no proof refers to it; null while one does.
    unreferenced_since timestamptz,
    constraint ck_stored_content_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint ck_stored_content_bytes check (bytes > 0)
);
create index ix_stored_content_unreferenced on stored_content (unreferenced_since) where unreferenced_since is not null;

-- The members of networks, as supplier-service tells them: a supplier may show a proof to a network.
create table wallet_network_member (
    network text not null,
    member  text not null,
    constraint pk_wallet_network_member primary key (network, member)
);
create index ix_wallet_network_member_member on wallet_network_member (member, network);

create table evidence (
    id                uuid        not null constraint pk_evidence primary key,
    supplier_id       uuid        not null,
    -- The authority that uploaded it on the supplier's behalf; null when the supplier did.
    authority         text,
    kind_id           uuid        not null constraint fk_evidence_kind references evidence_kind (id),
    title             text        not null,
    summary           text,
    issuer            text,
    reference         text,
    effective_on      date,
    received_on       date        not null,
    expires_on        date,
    statements        jsonb       not null,
    red_flags         jsonb       not null,
    file_name         text        not null,
    media_type        text,
    bytes             bigint,
    sha256            text        constraint fk_evidence_content references stored_content (sha256),
    content_at        timestamptz,
    zone              text        not null,
    -- Every change of the end of validity is a new version: its steps are told anew.
    expiry_version    integer     not null,
    -- The moment the next step is due; null when none is left.
    next_step_at      timestamptz,
    step_told         integer,
    -- Counts the changes of what the proof says, so that a review knows which state it judged.
    details_version   integer     not null,
    withdrawn_at      timestamptz,
    withdrawal_reason text,
    uploaded_by       text        not null,
    version           bigint      not null,
    created_at        timestamptz not null,
    changed_at        timestamptz not null,
    constraint ck_evidence_content check ((sha256 is null) = (content_at is null) and (sha256 is null) = (media_type is null) and (sha256 is null) = (bytes is null)),
    constraint ck_evidence_dates check (effective_on is null or expires_on is null or expires_on >= effective_on)
);
create index ix_evidence_supplier on evidence (supplier_id, created_at desc, id desc);
create index ix_evidence_supplier_kind on evidence (supplier_id, kind_id);
create index ix_evidence_step on evidence (next_step_at) where next_step_at is not null;
create index ix_evidence_without_content on evidence (created_at) where sha256 is null;
create index ix_evidence_content on evidence (sha256) where sha256 is not null;
-- For the quota of who uploaded.
create index ix_evidence_quota on evidence (supplier_id, authority) include (bytes);
create index ix_evidence_authority on evidence (authority) include (bytes) where authority is not null;

-- To whom the supplier shows it.
create table evidence_grant (
    evidence_id uuid        not null constraint fk_evidence_grant_evidence references evidence (id) on delete cascade,
    supplier_id uuid        not null,
    kind        text        not null,
    code        text        not null,
    granted_at  timestamptz not null,
    constraint pk_evidence_grant primary key (evidence_id, kind, code),
    constraint ck_evidence_grant_kind check (kind in ('AUTHORITY', 'NETWORK'))
);

-- What an authority found when it looked at the proof; never changed, the latest counts.
create table evidence_review (
    id              uuid        not null constraint pk_evidence_review primary key,
    evidence_id     uuid        not null constraint fk_evidence_review_evidence references evidence (id) on delete cascade,
    supplier_id     uuid        not null,
    authority       text        not null,
    verdict         text        not null,
    reason          text,
    red_flags       jsonb       not null,
    moment          text        not null,
    reviewed_on     date        not null,
    details_version integer     not null,
    reviewed_by     text        not null,
    created_at      timestamptz not null,
    constraint ck_evidence_review_verdict check (verdict in ('ACCEPTED', 'REJECTED')),
    constraint ck_evidence_review_reason check (verdict = 'ACCEPTED' or reason is not null)
);
create index ix_evidence_review_evidence on evidence_review (evidence_id, created_at desc, id desc);

alter table evidence enable row level security;
alter table evidence force row level security;
-- What an authority uploaded itself.
create policy own on evidence
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));
-- What is about the supplier itself, but nothing that another has only begun to upload.
create policy of_supplier on evidence
    using (supplier_id = nullif(current_setting('app.counterparty', true), '')::uuid and (sha256 is not null or authority is null))
    with check (supplier_id = nullif(current_setting('app.counterparty', true), '')::uuid);
-- What the supplier shows to the authority or to a network of it.
create policy shown on evidence for select using (sha256 is not null and exists (
    select 1 from evidence_grant g where g.evidence_id = evidence.id
        and ((g.kind = 'AUTHORITY' and g.code = current_setting('app.tenant', true))
            or (g.kind = 'NETWORK' and g.code in (select m.network from wallet_network_member m where m.member = current_setting('app.tenant', true))))));

alter table evidence_grant enable row level security;
alter table evidence_grant force row level security;
create policy of_supplier on evidence_grant
    using (supplier_id = nullif(current_setting('app.counterparty', true), '')::uuid)
    with check (supplier_id = nullif(current_setting('app.counterparty', true), '')::uuid);
create policy named on evidence_grant for select using ((kind = 'AUTHORITY' and code = current_setting('app.tenant', true))
    or (kind = 'NETWORK' and code in (select m.network from wallet_network_member m where m.member = current_setting('app.tenant', true))));

alter table evidence_review enable row level security;
alter table evidence_review force row level security;
create policy own on evidence_review
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));
-- The supplier reads what was found, of every authority.
create policy of_supplier on evidence_review for select
    using (supplier_id = nullif(current_setting('app.counterparty', true), '')::uuid);
