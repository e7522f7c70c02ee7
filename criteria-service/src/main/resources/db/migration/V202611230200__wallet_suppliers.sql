-- The wallet reads the copies that this service keeps anyway: who is in which network, and which suppliers are one after a merge.

drop policy shown on evidence;
create policy shown on evidence for select using (sha256 is not null and exists (
    select 1 from evidence_grant g where g.evidence_id = evidence.id
        and ((g.kind = 'AUTHORITY' and g.code = current_setting('app.tenant', true))
            or (g.kind = 'NETWORK' and g.code in (select m.network from known_network_member m where m.member = current_setting('app.tenant', true))))));

drop policy named on evidence_grant;
create policy named on evidence_grant for select using ((kind = 'AUTHORITY' and code = current_setting('app.tenant', true))
    or (kind = 'NETWORK' and code in (select m.network from known_network_member m where m.member = current_setting('app.tenant', true))));

drop table wallet_network_member;

-- A supplier speaks for itself and for those merged into it. One array, worked out once per query: then an index finds the rows.
drop policy of_supplier on evidence;
create policy of_supplier on evidence
    using (supplier_id = any (array(
        select nullif(current_setting('app.counterparty', true), '')::uuid
        union all select k.id from known_supplier k where k.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid))
        and (sha256 is not null or authority is null))
    with check (supplier_id = any (array(
        select nullif(current_setting('app.counterparty', true), '')::uuid
        union all select k.id from known_supplier k where k.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid)));

drop policy of_supplier on evidence_grant;
create policy of_supplier on evidence_grant
    using (supplier_id = any (array(
        select nullif(current_setting('app.counterparty', true), '')::uuid
        union all select k.id from known_supplier k where k.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid)))
    with check (supplier_id = any (array(
        select nullif(current_setting('app.counterparty', true), '')::uuid
        union all select k.id from known_supplier k where k.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid)));

drop policy of_supplier on evidence_review;
create policy of_supplier on evidence_review for select using (supplier_id = any (array(
    select nullif(current_setting('app.counterparty', true), '')::uuid
    union all select k.id from known_supplier k where k.survivor_id = nullif(current_setting('app.counterparty', true), '')::uuid)));
