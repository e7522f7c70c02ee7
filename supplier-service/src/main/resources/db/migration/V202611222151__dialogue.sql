-- One-to-one meetings of an authority with a supplier: functions, never people.
create table dialogue (
    id                   uuid        not null constraint pk_dialogue primary key,
    authority            text        not null constraint fk_dialogue_authority references authority (code),
    supplier_id          uuid        not null constraint fk_dialogue_supplier references supplier (id),
    held_on              date        not null,
    subject              text        not null,
    functions            jsonb       not null,
    agreed_points        jsonb       not null,
    next_on              date,
    -- Every change of the next date is a new version: its steps are told anew.
    next_version         integer     not null,
    -- The moment the next step before the next date, or that date itself, is due; null when none is left.
    next_step_at         timestamptz,
    -- The latest step told of this version.
    step_told            integer,
    shared_with_supplier boolean     not null,
    version              bigint      not null,
    created_at           timestamptz not null,
    changed_at           timestamptz not null,
    constraint ck_dialogue_next check (next_on is null or next_on > held_on)
);
create index ix_dialogue_authority_supplier on dialogue (authority, supplier_id, held_on desc, id desc);
-- What a supplier may see of itself.
create index ix_dialogue_shared on dialogue (supplier_id, held_on desc, id desc) where shared_with_supplier;
-- What the watch looks at: only what still has a step to come.
create index ix_dialogue_step on dialogue (next_step_at) where next_step_at is not null;
-- What a later meeting answers.
create index ix_dialogue_awaited on dialogue (authority, supplier_id) where next_step_at is not null;

alter table dialogue enable row level security;
alter table dialogue force row level security;
create policy own on dialogue
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));
create policy of_supplier on dialogue for select using (
    shared_with_supplier
    and (supplier_id::text = current_setting('app.counterparty', true)
        or supplier_id in (select s.id from supplier s where s.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid)));
