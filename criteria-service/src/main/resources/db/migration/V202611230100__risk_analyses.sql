-- Who answers for a category in a network, and who is in the network: copies of supplier-service's facts, readable by all. No column is named
-- like the tenant's: nothing here belongs to one.
create table known_network (
    code text not null,
    name text not null,
    constraint pk_known_network primary key (code)
);

create table known_network_member (
    network text not null,
    member  text not null,
    constraint pk_known_network_member primary key (network, member)
);
create index ix_known_network_member_member on known_network_member (member, network);

create table known_category_responsibility (
    network     text not null,
    category    text not null,
    responsible text not null,
    constraint pk_known_category_responsibility primary key (network, category)
);

-- One row per version of a category's risk analysis. A draft is its writer's; a published one is everybody's to read.
create table risk_analysis (
    id           uuid        not null,
    network      text        not null,
    category     text        not null,
    -- Fixed at publication. Until then what the number would be: another authority may publish first after a handover.
    number       integer     not null,
    authority    text        not null,
    status       text        not null,
    content      jsonb       not null,
    revision     bigint      not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    changed_at   timestamptz not null,
    published_at timestamptz,
    published_by text,
    constraint pk_risk_analysis primary key (id),
    constraint ck_risk_analysis_status check (status in ('DRAFT', 'PUBLISHED')),
    constraint ck_risk_analysis_number check (number >= 1),
    constraint ck_risk_analysis_published check ((status = 'PUBLISHED') = (published_at is not null) and (status = 'PUBLISHED') = (published_by is not null))
);
-- Each version is published once, whoever races; each authority writes at most one draft of a category.
create unique index uq_risk_analysis_published on risk_analysis (network, category, number) where status = 'PUBLISHED';
create unique index uq_risk_analysis_draft on risk_analysis (network, category, authority) where status = 'DRAFT';
create index ix_risk_analysis_newest on risk_analysis (created_at desc, id desc);
create index ix_risk_analysis_network on risk_analysis (network, created_at desc, id desc);
create index ix_risk_analysis_category on risk_analysis (category, created_at desc, id desc);
create index ix_risk_analysis_authority on risk_analysis (authority, created_at desc, id desc);

-- The last line behind the rule in the code: tenders are built on what was published.
create function refuse_change_of_published_analysis() returns trigger language plpgsql as $$
begin
    raise exception 'a published risk analysis never changes' using errcode = '23514', constraint = 'ck_risk_analysis_frozen';
end
$$;
create trigger tr_risk_analysis_frozen before update or delete on risk_analysis for each row when (old.status = 'PUBLISHED')
    execute function refuse_change_of_published_analysis();

alter table risk_analysis enable row level security;
alter table risk_analysis force row level security;
create policy risk_analysis_read on risk_analysis for select using (
    authority = current_setting('app.tenant', true)
    or (status = 'PUBLISHED' and (nullif(current_setting('app.tenant', true), '') is not null or nullif(current_setting('app.counterparty', true), '') is not null)));
create policy risk_analysis_create on risk_analysis for insert with check (authority = current_setting('app.tenant', true));
create policy risk_analysis_change on risk_analysis for update using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));

-- What the responsible authority saw while it followed the category: dated notes for the members of the network.
create table category_follow_up (
    id          uuid        not null,
    network     text        not null,
    category    text        not null,
    authority   text        not null,
    held_on     date        not null,
    title       text        not null,
    note        text        not null,
    analysis_id uuid,
    created_at  timestamptz not null,
    created_by  text        not null,
    constraint pk_category_follow_up primary key (id),
    constraint fk_category_follow_up_analysis foreign key (analysis_id) references risk_analysis (id)
);
create index ix_category_follow_up_network on category_follow_up (network, held_on desc, id desc);
create index ix_category_follow_up_newest on category_follow_up (held_on desc, id desc);
create index ix_category_follow_up_analysis on category_follow_up (analysis_id);

alter table category_follow_up enable row level security;
alter table category_follow_up force row level security;
create policy category_follow_up_read on category_follow_up for select using (
    authority = current_setting('app.tenant', true)
    or network in (select m.network from known_network_member m where m.member = current_setting('app.tenant', true)));
create policy category_follow_up_create on category_follow_up for insert with check (authority = current_setting('app.tenant', true));
