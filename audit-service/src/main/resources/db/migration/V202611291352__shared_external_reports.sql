-- What an authority has shared of its open reports from outside: a copy of what may be seen, as of shared audits. The report itself stays behind its
-- wall, with its site, its cases and who recorded it.
create table shared_external_report (
    report_id uuid not null constraint pk_shared_external_report primary key,
    authority text not null,
    supplier_id uuid not null,
    reference text not null,
    organisation text not null,
    kind text not null constraint ck_shared_external_report_kind check (kind in ('MONITORING_REPORT', 'WORKER_VOICE')),
    title text not null,
    topics text[] not null,
    published_on date,
    received_on date not null,
    presented_on date,
    summary text not null,
    complaints jsonb not null,
    networks text[] not null,
    -- who was told by the change feed, and has to be told when it ends
    viewers text[] not null,
    first_shared_at timestamptz not null,
    shared_at timestamptz not null,
    shared_by text not null,
    withdrawn_at timestamptz,
    withdrawal_reason text,
    version bigint not null
);
create index ix_shared_external_report_newest on shared_external_report (first_shared_at, report_id) where withdrawn_at is null;
create index ix_shared_external_report_supplier on shared_external_report (supplier_id, first_shared_at, report_id) where withdrawn_at is null;
create index ix_shared_external_report_authority on shared_external_report (authority, first_shared_at, report_id) where withdrawn_at is null;
alter table shared_external_report enable row level security;
alter table shared_external_report force row level security;
create policy authority_owns on shared_external_report
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));
-- The sub-select names no column of the row: it runs once per statement.
create policy another_member_reads on shared_external_report for select
    using (withdrawn_at is null
        and networks && array(select m.network from known_network_member m where m.member = nullif(current_setting('app.tenant', true), '')));

-- Who of the others read what when. The reader writes its line, the owner reads it, nobody changes it.
create table external_report_read (
    id uuid not null constraint pk_external_report_read primary key,
    report_id uuid not null,
    owner text not null,
    authority text not null,
    read_by text not null,
    what text not null constraint ck_external_report_read_what check (what in ('SUMMARY', 'FULL')),
    read_at timestamptz not null,
    -- the day on which somebody found it in a list, as UTC counts days; null for what is no line of a list
    listed_on date
);
create index ix_external_report_read_report on external_report_read (report_id, read_at, id);
create unique index uq_external_report_read_listed on external_report_read (report_id, authority, read_by, listed_on) where listed_on is not null;
alter table external_report_read enable row level security;
alter table external_report_read force row level security;
create policy reader_writes on external_report_read for insert with check (authority = current_setting('app.tenant', true));
create policy owner_reads on external_report_read for select using (owner = current_setting('app.tenant', true));
