drop schema if exists twin cascade;
create schema twin;
create table twin.supplier (like public.supplier including all);
create table twin.supplier_import_key (like public.supplier_import_key including all);
create table twin.outbox (like public.outbox including all);
