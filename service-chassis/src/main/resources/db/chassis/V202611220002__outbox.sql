-- Written in the transaction of the change, relayed in order of position, kept afterwards as the journal behind the change feed.
create table outbox (
    position bigint generated always as identity,
    transaction_id xid8 not null default pg_current_xact_id(),
    event_id uuid not null,
    event_type text not null,
    subject text not null,
    aggregate_version bigint not null,
    epoch integer not null,
    event_key text not null,
    audience text,
    counterparty text,
    occurred_at timestamptz not null,
    correlation_id text,
    causation_id text,
    data json not null,
    published_at timestamptz,
    constraint pk_outbox primary key (position)
);

-- The relay reads only this, so its cost follows what is waiting, not what was ever sent.
create index ix_outbox_unpublished on outbox (position) where published_at is null;
-- The change feed: one ordered scan per kind of reader.
create index ix_outbox_audience on outbox (audience, transaction_id, position) where audience is not null;
create index ix_outbox_counterparty on outbox (counterparty, transaction_id, position) where counterparty is not null;

alter table outbox enable row level security;
alter table outbox force row level security;
create policy outbox_append on outbox for insert to ${app} with check (true);
create policy outbox_read on outbox for select to ${app} using (
    audience = '*'
    or audience = nullif(current_setting('app.tenant', true), '')
    or counterparty = nullif(current_setting('app.counterparty', true), '')
);
revoke update, delete on outbox from ${app};

-- Where the kept journal begins: a cursor before it is gone.
create table journal_start (
    only_row boolean not null default true,
    transaction_id xid8 not null default '0',
    position bigint not null default 0,
    constraint pk_journal_start primary key (only_row),
    constraint ck_journal_start_only_row check (only_row)
);
insert into journal_start default values;
revoke insert, update, delete on journal_start from ${app};
