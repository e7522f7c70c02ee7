-- When mails of an authority may leave. Without a row: at any time.
create table sending_calendar (
    authority    text        not null,
    zone         text,
    quiet_from   time,
    quiet_to     time,
    working_days text[]      not null,
    holidays_of  text,
    closed_days  date[]      not null,
    digest_at    time        not null,
    digest_on    text        not null,
    decided_by   text        not null,
    decided_at   timestamptz not null,
    version      bigint      not null,
    constraint pk_sending_calendar primary key (authority),
    constraint ck_sending_calendar_quiet check ((quiet_from is null) = (quiet_to is null) and quiet_from <> quiet_to),
    constraint ck_sending_calendar_days check (cardinality(working_days) between 1 and 7)
);
alter table sending_calendar enable row level security;
alter table sending_calendar force row level security;
create policy sending_calendar_owner on sending_calendar
    using (authority = current_setting('app.tenant', true))
    with check (authority = current_setting('app.tenant', true));

-- How soon a person wants to be written to, as a rule and by kind of fact. Without a row: at once. Whoever sees the person sees it.
create table sending_wish (
    person_id uuid   not null,
    usual     text   not null,
    by_kind   jsonb  not null,
    version   bigint not null,
    constraint pk_sending_wish primary key (person_id),
    constraint fk_sending_wish_person foreign key (person_id) references person (id) on delete cascade,
    constraint ck_sending_wish_usual check (usual in ('IMMEDIATE', 'DAILY', 'WEEKLY'))
);
alter table sending_wish enable row level security;
alter table sending_wish force row level security;
create policy sending_wish_owner on sending_wish
    using (exists (select 1 from person p where p.id = person_id))
    with check (exists (select 1 from person p where p.id = person_id));

-- What leaves in one mail: the deliveries of one person and one moment carry the same id, which is the mail's Message-ID.
alter table delivery add column digest_id uuid;
drop index ix_delivery_due;
create index ix_delivery_due on delivery (next_attempt_at) where status = 'PENDING' and digest_id is null;
create index ix_delivery_digest_due on delivery (next_attempt_at) where status = 'PENDING' and digest_id is not null;
create index ix_delivery_digest on delivery (digest_id) where digest_id is not null;
