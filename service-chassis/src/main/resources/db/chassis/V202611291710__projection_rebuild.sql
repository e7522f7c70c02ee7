-- How the latest rebuild of what this service keeps of the others stands.
create table projection_rebuild (
    only_row boolean not null default true,
    dry_run boolean not null default false,
    started_at timestamptz,
    finished_at timestamptz,
    events_read bigint not null default 0,
    events_refused bigint not null default 0,
    newer_known bigint not null default 0,
    differences jsonb not null default '[]',
    failure text,
    constraint pk_projection_rebuild primary key (only_row),
    constraint ck_projection_rebuild_only_row check (only_row)
);
insert into projection_rebuild default values;
revoke all on projection_rebuild from ${app};
