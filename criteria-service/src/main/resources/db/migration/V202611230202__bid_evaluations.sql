-- Bids held against a fixed set, whole and for good: another evaluation is another row.
create table bid_evaluation (
    id           uuid        not null constraint pk_bid_evaluation primary key,
    set_id       uuid        not null constraint fk_bid_evaluation_set references criteria_set (id),
    authority    text        not null,
    opened_on    date        not null,
    evaluated_at timestamptz not null,
    evaluated_by text        not null,
    bids         integer     not null,
    content      jsonb       not null,
    constraint ck_bid_evaluation_bids check (bids > 0)
);
create index ix_bid_evaluation_newest on bid_evaluation (set_id, evaluated_at desc, id desc);

create function refuse_change_of_evaluation() returns trigger language plpgsql as $$
begin
    raise exception 'an evaluation never changes' using errcode = '23514', constraint = 'ck_bid_evaluation_frozen';
end
$$;
create trigger tr_bid_evaluation_frozen before update or delete on bid_evaluation for each row execute function refuse_change_of_evaluation();

alter table bid_evaluation enable row level security;
alter table bid_evaluation force row level security;
create policy own on bid_evaluation
    using (authority = current_setting('app.tenant', true)) with check (authority = current_setting('app.tenant', true));
