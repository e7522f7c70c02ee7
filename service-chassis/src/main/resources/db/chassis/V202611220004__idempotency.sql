-- The answers of creating requests, stored in the transaction of the effect. scope = hash of (client, tenant, operation, key).
create table idempotency_answer (
    scope bytea not null,
    tenant text not null default coalesce(current_setting('app.tenant', true), ''),
    request_hash bytea not null,
    status smallint not null,
    location text,
    etag text,
    body text,
    created_at timestamptz not null default clock_timestamp(),
    constraint pk_idempotency_answer primary key (scope),
    constraint ck_idempotency_answer_status check (status between 200 and 299)
);
create index ix_idempotency_answer_created on idempotency_answer (created_at);

alter table idempotency_answer enable row level security;
alter table idempotency_answer force row level security;
create policy idempotency_answer_own on idempotency_answer to ${app}
    using (tenant = coalesce(current_setting('app.tenant', true), ''))
    with check (tenant = coalesce(current_setting('app.tenant', true), ''));
