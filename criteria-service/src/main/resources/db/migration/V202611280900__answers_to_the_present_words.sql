-- When a version was last worded anew while the market could be asked about it; null: never. What was answered before does not count for these words.
set local lock_timeout = '2s';
alter table criterion_version add column worded_at timestamptz;

-- As before, and of each version only the answers to its present words.
create or replace function market_maturity(criteria uuid[], versions integer[], since date, until date)
    returns table (criterion_id uuid, criterion_version integer, participants integer, can integer, partly integer)
    language sql stable security definer set search_path = public, pg_temp as $$
    with asked as (
        select distinct a.criterion, a.number, coalesce(v.worded_at, '-infinity') as worded_at
        from unnest(criteria, versions) as a (criterion, number)
            left join criterion_version v on v.criterion_id = a.criterion and v.number = a.number),
    latest as (
        select distinct on (q.criterion, q.number, coalesce(k.survivor_id, a.supplier_id, a.participant_id)) q.criterion, q.number, a.answer
        from asked q
            join consultation_answer a on a.criterion_id = q.criterion and a.criterion_version = q.number and a.counted_on between since and until
                and a.answered_at >= q.worded_at
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
