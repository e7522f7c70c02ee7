-- Production sites are suite-wide, like suppliers: whoever registers one, everybody reads it. Without row-level security for that reason.
create table site (
    id          uuid             not null constraint pk_site primary key,
    name        text             not null,
    name_folded text collate "C" not null,
    address     text,
    postal_code text,
    town        text,
    country     text             not null,
    latitude    numeric(8, 6),
    longitude   numeric(9, 6),
    activities  text[]           not null,
    workers     integer,
    -- Name, country and address, folded: what a site without an identifier is recognised by.
    site_key    text             not null constraint uq_site_key unique,
    version     bigint           not null,
    created_at  timestamptz      not null,
    changed_at  timestamptz      not null,
    constraint ck_site_coordinates check ((latitude is null) = (longitude is null)),
    constraint ck_site_workers check (workers is null or workers >= 0)
);
create index ix_site_name on site (name_folded, id);
create index ix_site_country on site (country, name_folded, id);
create index ix_site_activities on site using gin (activities);

create table site_identifier (
    scheme  text not null,
    id      text not null,
    site_id uuid not null constraint fk_site_identifier_site references site (id),
    constraint pk_site_identifier primary key (scheme, id)
);
create index ix_site_identifier_site on site_identifier (site_id);
