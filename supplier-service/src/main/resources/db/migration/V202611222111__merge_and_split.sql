-- A merged supplier stays as it was and points to the one that goes on: what was written under its id is found there, and a split brings it back.
alter table supplier
    add column merged_into uuid constraint fk_supplier_merged_into references supplier (id),
    add column survivor_id uuid constraint fk_supplier_survivor references supplier (id),
    add column merged_at   timestamptz,
    add constraint ck_supplier_merged check (
        (merged_into is null) = (survivor_id is null) and (merged_into is null) = (merged_at is null) and merged_into <> id and survivor_id <> id);
-- Lists and searches are of suppliers that stand for themselves.
drop index ix_supplier_name;
create index ix_supplier_name on supplier (name_folded, id) include (name_key) where survivor_id is null;
create index ix_supplier_survivor on supplier (survivor_id) where survivor_id is not null;
create index ix_supplier_merged_into on supplier (merged_into) where merged_into is not null;

-- Numbers go to the survivor, so that they find it; this says who brought them.
alter table supplier_identifier add column origin uuid constraint fk_supplier_identifier_origin references supplier (id);
create index ix_supplier_identifier_origin on supplier_identifier (origin) where origin is not null;

-- A merge or split that one authority proposes and another one confirms. Everybody may read it, as the registry itself.
create table identity_change (
    id              uuid        not null constraint pk_identity_change primary key,
    kind            text        not null,
    supplier_id     uuid        not null constraint fk_identity_change_supplier references supplier (id),
    survivor_id     uuid        not null constraint fk_identity_change_survivor references supplier (id),
    reason          text        not null,
    status          text        not null,
    proposed_by     text        not null constraint fk_identity_change_proposed_by references authority (code),
    proposed_at     timestamptz not null,
    -- Null while open, and when an operator decided.
    decided_by      text        constraint fk_identity_change_decided_by references authority (code),
    decided_at      timestamptz,
    decision_reason text,
    version         bigint      not null,
    constraint ck_identity_change_kind check (kind in ('MERGE', 'SPLIT')),
    constraint ck_identity_change_status check (status in ('PROPOSED', 'CONFIRMED', 'REJECTED') and (status = 'PROPOSED') = (decided_at is null)),
    constraint ck_identity_change_pair check (supplier_id <> survivor_id)
);
create unique index uq_identity_change_open on identity_change (supplier_id) where status = 'PROPOSED';
create index ix_identity_change_survivor on identity_change (survivor_id);
create index ix_identity_change_supplier on identity_change (supplier_id, proposed_at desc, id desc);
create index ix_identity_change_newest on identity_change (proposed_at desc, id desc);
create index ix_identity_change_status on identity_change (status, proposed_at desc, id desc);

-- Who speaks for a supplier sees the contracts of those merged into it.
drop policy of_supplier on contract;
create policy of_supplier on contract for select using (
    supplier_id::text = current_setting('app.counterparty', true)
    or supplier_id in (select s.id from supplier s where s.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid));
