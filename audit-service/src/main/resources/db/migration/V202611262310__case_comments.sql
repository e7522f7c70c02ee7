-- What the two sides of a case say about it, to each other or each among itself. Never changed, never deleted.
create table case_comment (
    id uuid constraint pk_case_comment primary key,
    non_compliance_id uuid not null,
    authority text not null,
    supplier_id uuid not null,
    side text not null constraint ck_case_comment_side check (side in ('AUTHORITY', 'SUPPLIER')),
    audience text not null constraint ck_case_comment_audience check (audience in ('BOTH_SIDES', 'OWN_SIDE')),
    said text not null,
    spoken_as text,
    written_by text not null,
    written_at timestamptz not null
);
create index ix_case_comment_case on case_comment (non_compliance_id, written_at, id);
alter table case_comment enable row level security;
alter table case_comment force row level security;
-- The database keeps the sides apart too: what one says among itself, the other cannot read whatever the query says.
create policy authority_reads on case_comment for select
    using (authority = current_setting('app.tenant', true) and (audience = 'BOTH_SIDES' or side = 'AUTHORITY'));
create policy authority_says on case_comment for insert
    with check (authority = current_setting('app.tenant', true) and side = 'AUTHORITY');
create policy supplier_reads on case_comment for select
    using ((audience = 'BOTH_SIDES' or side = 'SUPPLIER')
        and (supplier_id::text = current_setting('app.counterparty', true)
            or supplier_id in (select k.id from known_supplier k where k.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid)));
create policy supplier_says on case_comment for insert
    with check (side = 'SUPPLIER'
        and (supplier_id::text = current_setting('app.counterparty', true)
            or supplier_id in (select k.id from known_supplier k where k.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid)));
