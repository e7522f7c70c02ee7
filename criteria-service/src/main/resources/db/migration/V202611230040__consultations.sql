-- Market consultations: what the market says it can meet, per criterion version and participant. No people: suppliers, or anonymous participants.

-- The reminders follow the authority's own days and zone. Empty until the topic has been read again by the consumer that knows these members.
alter table known_authority add column zone text, add column steps_before integer[];

-- The copy of supplier-service's suppliers: which ids there are, and which stand for another one after a merge.
create table known_supplier (
    id          uuid not null constraint pk_known_supplier primary key,
    survivor_id uuid,
    constraint ck_known_supplier_survivor check (survivor_id <> id)
);
create index ix_known_supplier_survivor on known_supplier (survivor_id) where survivor_id is not null;

create table consultation (
    id                   uuid        not null constraint pk_consultation primary key,
    authority            text        not null constraint fk_consultation_authority references known_authority (code),
    kind                 text        not null,
    title                text        not null,
    status               text        not null,
    starts_on            date        not null,
    ends_on              date        not null,
    next_on              date,
    categories           text[]      not null,
    follows_consultation uuid        constraint fk_consultation_follows references consultation (id),
    procurement          text,
    procurement_ended_on date,
    cancel_reason        text,
    -- The date that is reminded of: the start while it is planned, the next one after it was held; a new version of it is told anew.
    remind_on            date,
    remind_version       integer     not null,
    -- The moment the next step before that date, or the date itself, is due; null when none is left.
    next_step_at         timestamptz,
    step_told            integer,
    version              bigint      not null,
    created_at           timestamptz not null,
    created_by           text        not null,
    changed_at           timestamptz not null,
    constraint ck_consultation_kind check (kind in ('OPEN_MEETING', 'ONE_TO_ONE', 'RFI', 'ROUNDTABLE', 'DIALOGUE_CONFERENCE')),
    constraint ck_consultation_status check (status in ('PLANNED', 'HELD', 'CLOSED', 'CANCELLED')),
    constraint ck_consultation_dates check (ends_on >= starts_on and (next_on is null or next_on > ends_on)),
    constraint ck_consultation_step check (next_step_at is null or remind_on is not null),
    constraint ck_consultation_cancelled check ((status = 'CANCELLED') = (cancel_reason is not null))
);
create index ix_consultation_newest on consultation (authority, starts_on desc, id desc);
create index ix_consultation_kind on consultation (authority, kind, starts_on desc, id desc);
-- What the watch looks at: only what still has a step to come.
create index ix_consultation_step on consultation (next_step_at) where next_step_at is not null;

create table consultation_criterion (
    consultation_id   uuid    not null constraint fk_consultation_criterion_consultation references consultation (id),
    authority         text    not null,
    criterion_id      uuid    not null,
    criterion_version integer not null,
    position          integer not null,
    constraint pk_consultation_criterion primary key (consultation_id, criterion_id, criterion_version),
    constraint fk_consultation_criterion_version foreign key (criterion_id, criterion_version) references criterion_version (criterion_id, number)
);
create index ix_consultation_criterion_asked on consultation_criterion (authority, criterion_id, consultation_id);

create table consultation_participant (
    id              uuid        not null constraint pk_consultation_participant primary key,
    consultation_id uuid        not null constraint fk_consultation_participant_consultation references consultation (id),
    authority       text        not null,
    supplier_id     uuid        constraint fk_consultation_participant_supplier references known_supplier (id),
    label           text,
    version         bigint      not null,
    added_at        timestamptz not null,
    constraint ck_consultation_participant_one check ((supplier_id is null) <> (label is null)),
    constraint uq_consultation_participant_supplier unique (consultation_id, supplier_id)
);
create unique index uq_consultation_participant_label on consultation_participant (consultation_id, lower(label));
create index ix_consultation_participant_list on consultation_participant (consultation_id, added_at, id);
create index ix_consultation_participant_supplier on consultation_participant (supplier_id, consultation_id) where supplier_id is not null;

-- A replaced answer stays, with the moment it was replaced. An answer counts once its consultation is closed.
create table consultation_answer (
    id                uuid        not null constraint pk_consultation_answer primary key,
    consultation_id   uuid        not null constraint fk_consultation_answer_consultation references consultation (id),
    participant_id    uuid        not null constraint fk_consultation_answer_participant references consultation_participant (id),
    authority         text        not null,
    supplier_id       uuid,
    criterion_id      uuid        not null,
    criterion_version integer     not null,
    answer            text        not null,
    note              text,
    answered_at       timestamptz not null,
    answered_by       text        not null,
    replaced_at       timestamptz,
    counted_on        date,
    constraint ck_consultation_answer check (answer in ('CAN', 'PARTLY', 'CANNOT')),
    constraint ck_consultation_answer_counted check (counted_on is null or replaced_at is null),
    constraint fk_consultation_answer_asked foreign key (consultation_id, criterion_id, criterion_version)
        references consultation_criterion (consultation_id, criterion_id, criterion_version)
);
create unique index uq_consultation_answer_current on consultation_answer (participant_id, criterion_id, criterion_version) where replaced_at is null;
create index ix_consultation_answer_newest on consultation_answer (consultation_id, answered_at desc, id desc);
create index ix_consultation_answer_criterion on consultation_answer (consultation_id, criterion_id, answered_at desc, id desc);
-- The market's maturity is counted from this index alone.
create index ix_consultation_answer_counted on consultation_answer (criterion_id, criterion_version, counted_on)
    include (supplier_id, participant_id, answer, answered_at) where counted_on is not null;

-- What a closed consultation said about a criterion version, and what the market had said by then. Counts only, none below five.
create table maturity_assessment (
    id                       uuid        not null constraint pk_maturity_assessment primary key,
    authority                text        not null,
    consultation_id          uuid        not null constraint fk_maturity_assessment_consultation references consultation (id),
    kind                     text        not null,
    criterion_id             uuid        not null,
    criterion_version        integer     not null,
    held_on                  date        not null,
    assessed_at              timestamptz not null,
    participants             integer     not null,
    can                      integer,
    partly                   integer,
    market_participants      integer     not null,
    market_can               integer,
    market_partly            integer,
    constraint uq_maturity_assessment unique (consultation_id, criterion_id, criterion_version),
    constraint ck_maturity_assessment_base check ((participants >= 5) = (can is not null) and (market_participants >= 5) = (market_can is not null))
);
create index ix_maturity_assessment_newest on maturity_assessment (criterion_id, criterion_version, assessed_at desc, id desc);

-- The second wall. What a supplier speaks for is one array, worked out once per query: then an index finds its rows, and nothing is read for a tenant.
alter table consultation enable row level security;
alter table consultation force row level security;
create policy own on consultation
    using (authority = current_setting('app.tenant', true)) with check (authority = current_setting('app.tenant', true));
create policy of_invited on consultation for select using (id in (
    select p.consultation_id from consultation_participant p
    where p.supplier_id = any (array(
        select nullif(current_setting('app.counterparty', true), '')::uuid
        union all select k.id from known_supplier k where k.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid))));

alter table consultation_criterion enable row level security;
alter table consultation_criterion force row level security;
create policy own on consultation_criterion
    using (authority = current_setting('app.tenant', true)) with check (authority = current_setting('app.tenant', true));
create policy of_invited on consultation_criterion for select using (consultation_id in (
    select p.consultation_id from consultation_participant p
    where p.supplier_id = any (array(
        select nullif(current_setting('app.counterparty', true), '')::uuid
        union all select k.id from known_supplier k where k.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid))));

-- A supplier sees and answers as itself, and as those merged into it; never as another participant.
alter table consultation_participant enable row level security;
alter table consultation_participant force row level security;
create policy own on consultation_participant
    using (authority = current_setting('app.tenant', true)) with check (authority = current_setting('app.tenant', true));
create policy of_supplier_read on consultation_participant for select using (
    supplier_id = any (array(
        select nullif(current_setting('app.counterparty', true), '')::uuid
        union all select k.id from known_supplier k where k.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid)));
create policy of_supplier_change on consultation_participant for update using (
    supplier_id = any (array(
        select nullif(current_setting('app.counterparty', true), '')::uuid
        union all select k.id from known_supplier k where k.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid)));

alter table consultation_answer enable row level security;
alter table consultation_answer force row level security;
create policy own on consultation_answer
    using (authority = current_setting('app.tenant', true)) with check (authority = current_setting('app.tenant', true));
create policy of_supplier on consultation_answer
    using (supplier_id = any (array(
        select nullif(current_setting('app.counterparty', true), '')::uuid
        union all select k.id from known_supplier k where k.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid)))
    with check (supplier_id = any (array(
        select nullif(current_setting('app.counterparty', true), '')::uuid
        union all select k.id from known_supplier k where k.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid)));

-- Every authority may read the counts, and write its own.
alter table maturity_assessment enable row level security;
alter table maturity_assessment force row level security;
create policy of_authorities on maturity_assessment for select using (nullif(current_setting('app.tenant', true), '') is not null);
create policy own on maturity_assessment for insert with check (authority = current_setting('app.tenant', true));

-- The owner may read answers across authorities; nobody logs in as it to serve requests, only the function below runs as it.
create policy of_owner on consultation_answer for select to current_user using (true);

-- How many participants said what about each criterion version: of each one only the latest answer within the days counts, whichever authority
-- asked; a merged supplier is one with its survivor. Below five only their number is told.
create function market_maturity(criteria uuid[], versions integer[], since date, until date)
    returns table (criterion_id uuid, criterion_version integer, participants integer, can integer, partly integer)
    language sql stable security definer set search_path = public, pg_temp as $$
    with asked as (select distinct a.criterion, a.number from unnest(criteria, versions) as a (criterion, number)),
    latest as (
        select distinct on (q.criterion, q.number, coalesce(k.survivor_id, a.supplier_id, a.participant_id)) q.criterion, q.number, a.answer
        from asked q
            join consultation_answer a on a.criterion_id = q.criterion and a.criterion_version = q.number and a.counted_on between since and until
            left join known_supplier k on k.id = a.supplier_id
        order by q.criterion, q.number, coalesce(k.survivor_id, a.supplier_id, a.participant_id), a.counted_on desc, a.answered_at desc),
    counted as (
        select q.criterion, q.number, count(l.answer)::integer as participants, count(*) filter (where l.answer = 'CAN')::integer as can,
            count(*) filter (where l.answer = 'PARTLY')::integer as partly
        from asked q left join latest l on l.criterion = q.criterion and l.number = q.number
        group by q.criterion, q.number)
    select c.criterion, c.number, c.participants, case when c.participants >= 5 then c.can end, case when c.participants >= 5 then c.partly end
    from counted c
$$;
revoke execute on function market_maturity(uuid[], integer[], date, date) from public;
grant execute on function market_maturity(uuid[], integer[], date, date) to ${app};
