create table import_job (
    id            uuid        not null constraint pk_import_job primary key,
    authority     text        not null,
    kind          text        not null,
    source        text        not null,
    dry_run       boolean     not null,
    status        text        not null,
    bytes         bigint      not null,
    bytes_read    bigint      not null default 0,
    rows_read     integer     not null default 0,
    accepted      integer     not null default 0,
    unchanged     integer     not null default 0,
    rejected      integer     not null default 0,
    warnings      integer     not null default 0,
    failure       text,
    ignored_columns text[]    not null,
    requested_by  text        not null,
    -- Who is at work and when it last said so: a job whose runner went silent is taken over.
    runner        uuid,
    heard_at      timestamptz,
    version       bigint      not null,
    created_at    timestamptz not null,
    finished_at   timestamptz,
    constraint ck_import_job_status check (status in ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED'))
);
create index ix_import_job_authority on import_job (authority, created_at desc, id desc);
-- What the runner looks at; empty most of the time.
create index ix_import_job_open on import_job (created_at) where status in ('QUEUED', 'RUNNING');

-- The file, until it is done: any replica can go on where another one died.
create table import_part (
    job_id    uuid    not null constraint fk_import_part_job references import_job (id),
    part      integer not null,
    authority text    not null,
    content   bytea   not null,
    constraint pk_import_part primary key (job_id, part)
);
alter table import_part alter column content set storage external;

create table import_report_line (
    job_id      uuid    not null constraint fk_import_report_line_job references import_job (id),
    position    integer not null,
    authority   text    not null,
    line        bigint  not null,
    outcome     text    not null,
    column_name text    not null,
    reason      text    not null,
    content     text,
    constraint pk_import_report_line primary key (job_id, position)
);

alter table import_job enable row level security;
alter table import_job force row level security;
create policy own on import_job
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));

alter table import_part enable row level security;
alter table import_part force row level security;
create policy own on import_part
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));

alter table import_report_line enable row level security;
alter table import_report_line force row level security;
create policy own on import_report_line
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));
