-- Evidence of audits: a file and what it is said to be, hanging on an audit, a finding, an action of a plan, or a correction.

-- What is in the store, once per content. The row comes before the file and goes after it, so that no file is ever forgotten.
create table stored_content (
    sha256 text constraint pk_stored_content primary key,
    bytes bigint not null,
    -- since when no evidence refers to it; null while some does
    unreferenced_since timestamptz,
    constraint ck_stored_content_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint ck_stored_content_bytes check (bytes > 0)
);
create index ix_stored_content_unreferenced on stored_content (unreferenced_since) where unreferenced_since is not null;

create table evidence (
    id uuid constraint pk_evidence primary key,
    authority text not null,
    supplier_id uuid not null,
    subject text not null constraint ck_evidence_subject check (subject in ('AUDIT', 'FINDING', 'PLAN_ACTION', 'CORRECTION')),
    -- the audit it hangs on, or the one its case was found in
    audit_id uuid,
    non_compliance_id uuid,
    -- which action of the plan, counted from 0
    action integer,
    -- the side that uploads it, and when the authority does so for the supplier, how it came in
    side text not null constraint ck_evidence_side check (side in ('AUTHORITY', 'SUPPLIER')),
    on_behalf jsonb,
    kind text not null,
    title text not null,
    description text,
    audience text not null constraint ck_evidence_audience check (audience in ('OWN_SIDE', 'BOTH_SIDES', 'NETWORK')),
    -- the supplier has asked that no other authority sees it
    kept_secret boolean not null default false,
    effective_on date,
    received_on date not null,
    expires_on date,
    file_name text not null,
    media_type text,
    bytes bigint,
    sha256 text constraint fk_evidence_content references stored_content (sha256),
    content_at timestamptz,
    -- a new version replaces the former, which stays
    edition integer not null,
    replaces_id uuid,
    replaced_by_id uuid,
    verified_at timestamptz,
    verified_by text,
    verification_note text,
    -- when the correction it belongs to was judged: what comes in afterwards belongs to the next
    judged_at timestamptz,
    withdrawn_at timestamptz,
    withdrawn_by text,
    withdrawal_reason text,
    -- since when the copy that networks see shows it; null while it does not
    shared_at timestamptz,
    zone text not null,
    -- the moment its end is told next; null when there is nothing to tell
    next_step_at timestamptz,
    recorded_by text not null,
    created_at timestamptz not null,
    version bigint not null,
    constraint ck_evidence_hangs check ((non_compliance_id is null) = (subject = 'AUDIT') and (subject <> 'AUDIT' or audit_id is not null)),
    constraint ck_evidence_action check ((action is null) = (subject <> 'PLAN_ACTION')),
    constraint ck_evidence_supplier_side check (side = 'AUTHORITY' or audience <> 'OWN_SIDE'),
    constraint ck_evidence_content check ((sha256 is null) = (content_at is null) and (sha256 is null) = (media_type is null) and (sha256 is null) = (bytes is null)),
    constraint ck_evidence_dates check (effective_on is null or expires_on is null or expires_on >= effective_on)
);
create index ix_evidence_authority on evidence (authority, created_at, id);
create index ix_evidence_supplier on evidence (supplier_id, created_at, id);
create index ix_evidence_case on evidence (non_compliance_id, created_at, id) where non_compliance_id is not null;
create index ix_evidence_audit on evidence (audit_id, created_at, id) where audit_id is not null;
create index ix_evidence_shared on evidence (audit_id, content_at, id) where shared_at is not null;
create index ix_evidence_step on evidence (next_step_at) where next_step_at is not null;
create index ix_evidence_without_content on evidence (created_at) where sha256 is null;
create index ix_evidence_content on evidence (sha256) where sha256 is not null;
alter table evidence enable row level security;
alter table evidence force row level security;
create policy authority_owns on evidence
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));
-- A supplier reads what is not the authority's own, of cases it was told of and audits whose draft it has seen: the sub-selects pass its own
-- walls. Values, no exists: beside an "or" that would gather all cases first.
create policy acting_supplier_reads on evidence for select
    using (audience <> 'OWN_SIDE' and acts_for_supplier(supplier_id) and (sha256 is not null or side = 'SUPPLIER')
        and coalesce(case when non_compliance_id is null then (select true from audit a where a.id = audit_id)
            else (select true from non_compliance n where n.id = non_compliance_id) end, false));
create policy acting_supplier_adds on evidence for insert
    with check (side = 'SUPPLIER' and acts_for_supplier(supplier_id));
create policy acting_supplier_changes on evidence for update
    using (audience <> 'OWN_SIDE' and acts_for_supplier(supplier_id))
    with check (audience <> 'OWN_SIDE');
-- Another authority reads what was released and shared with a network of it. PostgreSQL asks the policies from the last name to the first: the
-- owner's own comes before this one.
create policy another_member_reads on evidence for select
    using (shared_at is not null and audience = 'NETWORK' and withdrawn_at is null
        and coalesce((select s.withdrawn_at is null from shared_audit s where s.audit_id = evidence.audit_id), false));

-- How many bytes an authority's evidence has, whoever uploaded it: one row an authority, so that no upload has to add up the others.
create table evidence_room (
    authority text constraint pk_evidence_room primary key,
    bytes bigint not null
);
alter table evidence_room enable row level security;
alter table evidence_room force row level security;
create policy authority_reads on evidence_room for select using (authority = current_setting('app.tenant', true));
-- A supplier takes room of the authority it uploads for without seeing how much there is: the two functions run as the tables' owner.
create policy room_counts on evidence_room to current_user using (true) with check (true);

create function evidence_bytes(owner text) returns bigint
    language sql stable security definer
    set search_path = pg_catalog, public, pg_temp
    as $$ select coalesce((select r.bytes from evidence_room r where r.authority = owner), 0) $$;

create function add_evidence_bytes(owner text, more bigint) returns bigint
    language sql volatile security definer
    set search_path = pg_catalog, public, pg_temp
    as $$
        insert into evidence_room as r (authority, bytes) values (owner, more)
        on conflict (authority) do update set bytes = r.bytes + excluded.bytes
        returning bytes
    $$;
revoke all on function evidence_bytes(text) from public;
revoke all on function add_evidence_bytes(text, bigint) from public;
grant execute on function evidence_bytes(text) to ${app};
grant execute on function add_evidence_bytes(text, bigint) to ${app};

-- Who of the others has looked at which evidence.
alter table audit_read drop constraint ck_audit_read_what;
alter table audit_read add constraint ck_audit_read_what check (what in ('SUMMARY', 'FULL', 'REUSABILITY', 'EVIDENCE', 'EVIDENCE_CONTENT'));
alter table audit_read add column evidence_id uuid;
