-- What an authority found out about a supplier at its desk: as often as it looks, with or without a report that a contract asks for. Its own, and not
-- the supplier's to read; so a case holds no reference to it, and the research names its cases.
create table desk_research (
    id uuid constraint pk_desk_research primary key,
    authority text not null,
    supplier_id uuid not null,
    reference text not null,
    contract_ids uuid[] not null,
    researched_on date not null,
    sources jsonb not null,
    conclusion text not null,
    next_on date constraint ck_desk_research_next check (next_on > researched_on),
    recorded_by text not null,
    version bigint not null,
    created_at timestamptz not null,
    constraint uq_desk_research_reference unique (authority, reference)
);
create index ix_desk_research_authority on desk_research (authority, researched_on, id);
create index ix_desk_research_supplier on desk_research (supplier_id, researched_on, id);
alter table desk_research enable row level security;
alter table desk_research force row level security;
create policy authority_owns on desk_research
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));

create table desk_research_case (
    research_id uuid not null constraint fk_desk_research_case_research references desk_research (id),
    non_compliance_id uuid not null,
    authority text not null,
    constraint pk_desk_research_case primary key (research_id, non_compliance_id)
);
create index ix_desk_research_case_case on desk_research_case (non_compliance_id, research_id);
alter table desk_research_case enable row level security;
alter table desk_research_case force row level security;
create policy authority_owns on desk_research_case
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));
