-- A copy of the consultations that criteria-service tells of, so that they stand beside the one-to-one meetings.
create table market_dialogue (
    id           uuid   not null constraint pk_market_dialogue primary key,
    authority    text   not null,
    kind         text   not null,
    title        text   not null,
    status       text   not null,
    held_on      date   not null,
    ends_on      date,
    next_on      date,
    categories   text[] not null,
    supplier_ids uuid[] not null
);
create index ix_market_dialogue_authority on market_dialogue (authority, held_on desc, id desc);
create index ix_market_dialogue_supplier on market_dialogue using gin (supplier_ids);

alter table market_dialogue enable row level security;
alter table market_dialogue force row level security;
create policy own on market_dialogue
    using (authority = current_setting('app.tenant', true));
create policy of_supplier on market_dialogue for select
    using (supplier_ids && array(select s.id from supplier s
        where s.id = nullif(current_setting('app.counterparty', true), '')::uuid
            or s.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid));
