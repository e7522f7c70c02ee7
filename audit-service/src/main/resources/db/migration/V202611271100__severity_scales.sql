-- What an authority means by each severity, in its own words. Everybody reads them: auditors raise and suppliers answer by them.
create table severity_scale (
    authority text constraint pk_severity_scale primary key,
    definitions jsonb not null,
    decided_by text not null,
    decided_at timestamptz not null,
    version bigint not null
);
alter table severity_scale enable row level security;
alter table severity_scale force row level security;
create policy authority_owns on severity_scale
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));
create policy everybody_reads on severity_scale for select using (true);
