-- The sites of the register, for the scope of an audit. Suite-wide knowledge as the other copies; only the worker role writes here. A text may still use a name
-- from before.
create table known_site (
    id uuid constraint pk_known_site primary key,
    name text not null,
    former_names text[] not null default '{}'
);

-- No index leads to a site: the audits of one authority are walked by their own.
set local lock_timeout = '2s';
alter table audit add column site_ids uuid[] not null default '{}';
