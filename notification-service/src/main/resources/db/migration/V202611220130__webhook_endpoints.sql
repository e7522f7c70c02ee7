create table webhook_endpoint (
    id                uuid        not null,
    authority         text        not null,
    url               text        not null,
    fact_types        text[]      not null,
    status            text        not null,
    status_reason     text,
    secret            bytea       not null,
    previous_secret   bytea,
    previous_secret_until timestamptz,
    created_by        text        not null,
    created_at        timestamptz not null,
    version           bigint      not null,
    constraint pk_webhook_endpoint primary key (id),
    constraint uq_webhook_endpoint_url unique (authority, url),
    constraint ck_webhook_endpoint_status check (status in ('ACTIVE', 'OFF'))
);

alter table webhook_endpoint enable row level security;
alter table webhook_endpoint force row level security;
create policy webhook_endpoint_owner on webhook_endpoint
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));
