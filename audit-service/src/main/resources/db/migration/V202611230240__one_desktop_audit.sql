-- Who is in which network, from the authorities' own facts. Suite-wide knowledge; no column is named like the tenant's, nothing belongs to one.
create table known_network_member (
    network text not null,
    member text not null,
    constraint pk_known_network_member primary key (network, member)
);
create index ix_known_network_member_member on known_network_member (member, network);

alter table audit
    add column contract_ids uuid[] not null default '{}',
    add column criterion_ids uuid[] not null default '{}',
    add column criterion_codes text[] not null default '{}',
    add column criterion_versions integer[] not null default '{}',
    add column override_reason text,
    add column overridden_audit_id uuid,
    add column review_until date,
    add constraint ck_audit_criteria check (
        cardinality(criterion_ids) = cardinality(criterion_codes) and cardinality(criterion_ids) = cardinality(criterion_versions));
-- The road of the rule below: the desktop audits of one supplier that still count.
create index ix_audit_desktop on audit (supplier_id) where type = 'DESKTOP' and status <> 'CANCELLED';

-- The one hole in the wall between authorities, as small as it can be: the function below runs as the tables' owner, a role that serves no
-- request, and the owner sees of audits only those that the rule counts.
create policy rule_counts on audit for select to current_user using (type = 'DESKTOP' and status <> 'CANCELLED');

-- One desktop audit per supplier and contract period within a network (A3, A4). It covers the contracts that ran on its planned date, of all
-- who are in one network with both its owner and the asking authority, and blocks until the last of them ends, as known today. The authority
-- asks for itself only: its code is the transaction's. Who asks about one supplier waits for whoever asked before, until that one's commit.
create function desktop_audit_in_period(supplier uuid, planned date)
    returns table (card_audit uuid, card_authority text, card_status text, card_blocked_until date)
    language plpgsql volatile security definer
    set search_path = pg_catalog, public, pg_temp
    as $$
    begin
        perform pg_advisory_xact_lock(hashtextextended('desktop-audit:' || supplier, 0));
        return query
            with me as (select nullif(current_setting('app.tenant', true), '') as code),
            circle as (
                select '' as network, me.code as member from me where me.code is not null
                union all
                select m.network, m.member from known_network_member m
                where m.network in (select k.network from known_network_member k join me on k.member = me.code)),
            family as (select k.id from known_supplier k where k.id = supplier or k.survivor_id = supplier)
            select a.id, a.authority, a.status, max(c.ends_on)
            from audit a
            join circle owner on owner.member = a.authority
            join circle other on other.network = owner.network
            join known_contract c on c.authority = other.member and c.supplier_id in (select f.id from family f)
                and c.period_known and a.planned_on between c.starts_on and c.ends_on
            where a.supplier_id in (select f.id from family f) and a.type = 'DESKTOP' and a.status <> 'CANCELLED'
            group by a.id, a.authority, a.status
            having bool_or(planned between c.starts_on and c.ends_on)
            order by max(c.ends_on) desc, a.id
            limit 1;
    end
    $$;
revoke all on function desktop_audit_in_period(uuid, date) from public;
grant execute on function desktop_audit_in_period(uuid, date) to ${app};
