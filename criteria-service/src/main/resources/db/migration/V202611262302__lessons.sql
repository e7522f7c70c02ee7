-- What shared audits found, one row per audit and criterion: codes, counts and days, as their owner shared them last. It is gone when the sharing is.
create table audit_lesson (
    audit_id          uuid    not null,
    criterion_id      uuid    not null,
    criterion_version integer not null,
    authority         text    not null,
    networks          text[]  not null,
    supplier_id       uuid    not null,
    finalised_on      date    not null,
    serious           integer not null,
    major             integer not null,
    minor             integer not null,
    observations      integer not null,
    open              integer not null,
    overdue           integer not null,
    constraint pk_audit_lesson primary key (audit_id, criterion_id),
    constraint ck_audit_lesson_counts check (least(serious, major, minor, observations, open, overdue) >= 0 and open <= serious + major + minor and overdue <= open)
);
create index ix_audit_lesson_criterion on audit_lesson (criterion_id, finalised_on);

-- Read by its owner, and by who is a member of one of its networks today. Written by the consumer alone.
alter table audit_lesson enable row level security;
alter table audit_lesson force row level security;
create policy own on audit_lesson for select using (authority = current_setting('app.tenant', true));
create policy network on audit_lesson for select
    using (networks && array(select m.network from known_network_member m where m.member = current_setting('app.tenant', true)));

-- The criteria that any audit measured against, in the order of the list: nobody's rows, and no word of what was found.
create table audited_criterion (
    criterion_id uuid not null constraint pk_audited_criterion primary key,
    code         text collate "C" not null
);
create index ix_audited_criterion_code on audited_criterion (code, criterion_id);
