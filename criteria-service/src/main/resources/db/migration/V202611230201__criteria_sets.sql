-- Criteria sets: the criterion versions that one authority chose for a tender or a contract, one row per choice.

create table criteria_set (
    id          uuid        not null constraint pk_criteria_set primary key,
    authority   text        not null,
    status      text        not null,
    purpose     text        not null,
    reference   text        not null,
    content     jsonb       not null,
    copied_from uuid        constraint fk_criteria_set_copied_from references criteria_set (id),
    -- What the quality gate said when the set was fixed, with the reasons that were recorded.
    gate        jsonb,
    revision    bigint      not null,
    created_at  timestamptz not null,
    created_by  text        not null,
    changed_at  timestamptz not null,
    fixed_at    timestamptz,
    fixed_by    text,
    constraint ck_criteria_set_status check (status in ('DRAFT', 'FIXED')),
    constraint ck_criteria_set_purpose check (purpose in ('TENDER', 'CONTRACT')),
    constraint ck_criteria_set_fixed check ((status = 'FIXED') = (fixed_at is not null) and (status = 'FIXED') = (fixed_by is not null)
        and (status = 'FIXED') = (gate is not null))
);
create index ix_criteria_set_newest on criteria_set (authority, created_at desc, id desc);
create index ix_criteria_set_status on criteria_set (authority, status, created_at desc, id desc);
create index ix_criteria_set_reference on criteria_set (authority, reference, created_at desc, id desc);
create index ix_criteria_set_copied_from on criteria_set (copied_from) where copied_from is not null;

create table criteria_set_line (
    id                uuid    not null constraint pk_criteria_set_line primary key,
    set_id            uuid    not null constraint fk_criteria_set_line_set references criteria_set (id),
    authority         text    not null,
    criterion_id      uuid    not null,
    criterion_version integer not null,
    use               text    not null,
    position          integer not null,
    content           jsonb   not null,
    revision          bigint  not null,
    constraint fk_criteria_set_line_version foreign key (criterion_id, criterion_version) references criterion_version (criterion_id, number),
    -- One criterion may be award criterion and contract clause at once, but each of them once.
    constraint uq_criteria_set_line_use unique (set_id, criterion_id, use),
    constraint uq_criteria_set_line_position unique (set_id, position)
);
create index ix_criteria_set_line_version on criteria_set_line (criterion_id, criterion_version);

-- The last line behind the rule in the code: a fixed set is quoted in tenders and contracts.
create function refuse_change_of_fixed_set() returns trigger language plpgsql as $$
begin
    raise exception 'a fixed criteria set never changes' using errcode = '23514', constraint = 'ck_criteria_set_frozen';
end
$$;
create trigger tr_criteria_set_frozen before update or delete on criteria_set for each row when (old.status = 'FIXED')
    execute function refuse_change_of_fixed_set();

create function refuse_change_of_line_of_fixed_set() returns trigger language plpgsql as $$
begin
    if exists (select 1 from criteria_set s where s.id = coalesce(new.set_id, old.set_id) and s.status = 'FIXED') then
        raise exception 'a fixed criteria set never changes' using errcode = '23514', constraint = 'ck_criteria_set_line_frozen';
    end if;
    return coalesce(new, old);
end
$$;
create trigger tr_criteria_set_line_frozen before insert or update or delete on criteria_set_line for each row
    execute function refuse_change_of_line_of_fixed_set();

alter table criteria_set enable row level security;
alter table criteria_set force row level security;
create policy own on criteria_set
    using (authority = current_setting('app.tenant', true)) with check (authority = current_setting('app.tenant', true));
alter table criteria_set_line enable row level security;
alter table criteria_set_line force row level security;
create policy own on criteria_set_line
    using (authority = current_setting('app.tenant', true)) with check (authority = current_setting('app.tenant', true));

-- What a set must speak of, by what is bought: rules as data, so that another kind of goods needs no release.
create table subject_rule (
    code       text not null constraint pk_subject_rule primary key,
    theme      text not null,
    -- The goods, by the beginnings of their CPV codes or by their category.
    cpv_prefix text[] not null,
    categories text[] not null,
    basis      text not null
);
insert into subject_rule (code, theme, cpv_prefix, categories, basis) values
    ('MINERALS-PC-TABLET', 'minerals-due-diligence', array['30213'], array['TABLETS', 'PERSONAL-COMPUTERS', 'MEDICAL-PANEL-PCS'],
     'Due diligence for conflict-free minerals is asked for tablets and PCs (S32).');
