-- The toy domain of the chassis's own tests: orders of a tenant, some with a carrier (the counterparty).
create table shop_order (
    id uuid not null,
    tenant text not null default current_setting('app.tenant', true),
    carrier_id uuid,
    title text not null,
    note text,
    quantity integer not null,
    due_on date,
    state text not null,
    version bigint not null,
    created_at timestamptz not null,
    constraint pk_shop_order primary key (id)
);
create index ix_shop_order_created on shop_order (tenant, created_at, id);

create table shop_order_line (
    order_id uuid not null,
    tenant text not null default current_setting('app.tenant', true),
    position integer not null,
    item text not null,
    quantity integer not null,
    constraint pk_shop_order_line primary key (order_id, position),
    constraint fk_shop_order_line_order foreign key (order_id) references shop_order (id)
);

alter table shop_order enable row level security;
alter table shop_order force row level security;
create policy shop_order_tenant on shop_order to ${app}
    using (tenant = current_setting('app.tenant', true))
    with check (tenant = current_setting('app.tenant', true));
create policy shop_order_counterparty on shop_order for select to ${app}
    using (carrier_id::text = current_setting('app.counterparty', true));

alter table shop_order_line enable row level security;
alter table shop_order_line force row level security;
create policy shop_order_line_tenant on shop_order_line to ${app}
    using (tenant = current_setting('app.tenant', true))
    with check (tenant = current_setting('app.tenant', true));
