drop table if exists act_outbox, act_journal, act_state;
drop sequence if exists act_next;
create table act_state (
  id uuid primary key,
  n int not null unique,
  authority text not null,
  supplier_id uuid not null,
  status text not null,
  severity text not null,
  version bigint not null,
  communicated_on date,
  plan_due_on date,
  correction_due_on date,
  overdue_at timestamptz
);
create index on act_state (authority, overdue_at, id) where overdue_at is not null;
create table act_journal (
  id bigint generated always as identity primary key,
  act_id uuid not null,
  what text not null,
  by_whom text not null,
  at timestamptz not null
);
create table act_outbox (
  position bigint generated always as identity primary key,
  event_id uuid not null,
  event_type text not null,
  subject text not null,
  event_key text not null,
  data jsonb not null,
  published_at timestamptz
);
create index on act_outbox (position) where published_at is null;
create sequence act_next cache 1;
