-- Small copies of what other services own, fed by their topics and rebuilt from them at any time.
create table known_authority (
    code      text   not null,
    name      text   not null,
    zone      text   not null,
    languages text[] not null,
    constraint pk_known_authority primary key (code)
);

create table known_supplier (
    id   uuid not null,
    name text not null,
    constraint pk_known_supplier primary key (id)
);

-- What decides whether a fact about a date still counts: is the case open, and which version of each date is the current one.
create table known_case (
    id                 uuid    not null,
    authority          text    not null,
    status             text,
    plan_version       integer not null default 0,
    correction_version integer not null default 0,
    constraint pk_known_case primary key (id)
);

alter table known_case enable row level security;
alter table known_case force row level security;
create policy known_case_owner on known_case using (authority = current_setting('app.tenant', true));
