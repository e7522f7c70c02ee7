-- Facts that other services and other authorities tell: the categories of products they name, and where they come from.
alter table fact add column categories text[] not null default '{}';
alter table fact add column source text;
alter table fact add column network text;

-- Small copies: who is in which network, which categories somebody answers for, and who buys from whom. The members and the buyers are
-- authorities; the rows are nobody's own.
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

create table known_category (
    code text not null,
    constraint pk_known_category primary key (code)
);

create table known_contract (
    id          uuid not null,
    buyer       text not null,
    supplier_id uuid not null,
    ends_on     date,
    constraint pk_known_contract primary key (id)
);
create index ix_known_contract_supplier on known_contract (supplier_id, ends_on);

-- Subscriptions may name a category.
alter table fact_subscription add column category text;
alter table fact_subscription drop constraint uq_fact_subscription;
alter table fact_subscription add constraint uq_fact_subscription
    unique nulls not distinct (person_id, fact_type, supplier_id, at_least, category);

-- What an authority wants others in its network to know. The words stand here alone: facts, mails and inboxes look them up.
create table network_news (
    id           uuid        not null,
    authority    text        not null,
    network      text        not null,
    language     text        not null,
    title        text        not null,
    text         text        not null,
    category     text,
    link_kind    text,
    link_id      uuid,
    published_by text        not null,
    published_at timestamptz not null,
    withdrawn_at timestamptz,
    told_version bigint      not null default 0,
    version      bigint      not null,
    constraint pk_network_news primary key (id),
    constraint ck_network_news_language check (language in ('sv', 'nb', 'en')),
    constraint ck_network_news_link check ((link_kind is null) = (link_id is null)),
    constraint ck_network_news_link_kind check (link_kind in ('SHARED_AUDIT', 'LESSON', 'REFERENCE_DOCUMENT', 'RISK_ANALYSIS'))
);
create index ix_network_news_network on network_news (network, published_at, id) where withdrawn_at is null;
create index ix_network_news_published on network_news (published_at, id);
create index ix_network_news_authority on network_news (authority, published_at);
create index ix_network_news_untold on network_news (published_at) where told_version < version;

alter table network_news enable row level security;
alter table network_news force row level security;
create policy network_news_owner on network_news
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));
create policy network_news_member on network_news for select
    using (withdrawn_at is null and exists (select 1 from known_network_member m
        where m.network = network_news.network and m.member = current_setting('app.tenant', true)));
