-- What the supplier answers to the draft of its audit, and which names it wants kept secret or gives free. Never changed, never deleted.
create table supplier_comment (
    id uuid not null,
    audit_id uuid not null,
    authority text not null,
    supplier_id uuid not null,
    comment text,
    keep_secret text[] not null,
    released text[] not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint pk_supplier_comment primary key (id)
);
create index ix_supplier_comment_audit on supplier_comment (audit_id, recorded_at, id);
alter table supplier_comment enable row level security;
alter table supplier_comment force row level security;
create policy authority_reads on supplier_comment for select
    using (authority = current_setting('app.tenant', true));
create policy supplier_reads on supplier_comment for select
    using (supplier_id::text = current_setting('app.counterparty', true)
        or supplier_id in (select k.id from known_supplier k where k.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid));
create policy supplier_answers on supplier_comment for insert
    with check (supplier_id::text = current_setting('app.counterparty', true)
        or supplier_id in (select k.id from known_supplier k where k.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid));
