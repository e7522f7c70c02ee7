drop table if exists copy_supplier, copy_outbox;
create table copy_supplier (id uuid primary key, legal_name text not null, country text not null, version bigint not null);
create table copy_outbox (
  position bigint generated always as identity primary key,
  event_id uuid not null, event_type text not null, subject text not null, event_key text not null,
  data jsonb not null, published_at timestamptz
);
create index on copy_outbox (position) where published_at is null;
