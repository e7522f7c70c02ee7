package org.suppliercompliance.supplier.standing;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.suppliercompliance.chassis.database.WorkerTransaction;

/**
 * Keeps what members of networks shared. Each other member has a row of its own among its facts; they are worked out from what was shared and from
 * who is a member now, so that it does not matter which of the two was heard first.
 */
@Singleton
class SharedLedger {
    /** What is shared and who is a member are heard by two consumers: each must see what the other one is about to commit. */
    static final long LOCK = 0x73_68_61_72L;

    private static final String ALIGN = """
            with wanted as (
                select distinct m.authority as viewer, a.audit_id, a.authority, a.supplier_id, a.reference, a.severity, a.cases, a.overdue, a.shared_on, a.order_at
                from shared_audit a join network_member m on m.network = any(a.networks)
                where a.audit_id = any(?) and m.authority <> a.authority),
            gone as (
                delete from standing_fact f
                where f.kind = 'SHARED_AUDIT' and f.case_id = any(?)
                    and not exists (select 1 from wanted w where w.viewer = f.authority and w.audit_id = f.case_id)
                returning f.authority, f.supplier_id),
            kept as (
                insert into standing_fact as f (authority, case_id, owner, kind, supplier_id, reference, severity, status, detected_on, communicated_on,
                    cases, overdue, open, order_at)
                select w.viewer, w.audit_id, w.authority, 'SHARED_AUDIT', w.supplier_id, w.reference, w.severity, 'SHARED', w.shared_on, null,
                    w.cases, w.overdue, w.cases > 0, w.order_at
                from wanted w order by w.viewer, w.audit_id
                on conflict on constraint pk_standing_fact do update set supplier_id = excluded.supplier_id, severity = excluded.severity,
                    detected_on = excluded.detected_on, cases = excluded.cases, overdue = excluded.overdue, open = excluded.open,
                    order_at = excluded.order_at
                where (f.supplier_id, f.severity, f.detected_on, f.cases, f.overdue, f.order_at)
                    is distinct from (excluded.supplier_id, excluded.severity, excluded.detected_on, excluded.cases, excluded.overdue, excluded.order_at)
                returning f.authority, f.supplier_id)
            insert into standing_due (authority, supplier_id)
            select authority, supplier_id from gone union select authority, supplier_id from kept""";

    void share(SharedAudit audit, Instant toldAt, WorkerTransaction transaction) {
        lockMembers(transaction);
        transaction.update(
                """
                insert into shared_audit (audit_id, authority, supplier_id, reference, networks, severity, cases, overdue, shared_on, order_at)
                values (?, ?, ?, ?, ?, ?::text, ?, ?, ?, ?)
                on conflict on constraint pk_shared_audit do update set supplier_id = excluded.supplier_id, reference = excluded.reference,
                    networks = excluded.networks, severity = excluded.severity, cases = excluded.cases, overdue = excluded.overdue,
                    shared_on = excluded.shared_on, order_at = excluded.order_at
                where shared_audit.authority = excluded.authority""",
                audit.auditId(),
                audit.authority(),
                audit.supplierId(),
                audit.shownReference(),
                audit.sharedWith(),
                audit.worstSeverity(),
                audit.openCases(),
                audit.overdueCases(),
                audit.day(toldAt),
                audit.orderAt(toldAt));
        align(transaction, Objects.requireNonNull(audit.auditId()));
    }

    /** From the networks named; from all where none is. */
    void withdraw(SharedAudit audit, WorkerTransaction transaction) {
        lockMembers(transaction);
        transaction.update("""
                update shared_audit set networks = array(select n from unnest(networks) as n where cardinality(?::text[]) > 0 and n <> all(?::text[]))
                where audit_id = ? and authority = ?""", audit.sharedWith(), audit.sharedWith(), audit.auditId(), audit.authority());
        align(transaction, Objects.requireNonNull(audit.auditId()));
        transaction.update("delete from shared_audit where audit_id = ? and networks = '{}'", audit.auditId());
    }

    /** The audit was never there, or nobody knows any more whether it was shared: nobody's standing rests on it. */
    void forget(UUID audit, WorkerTransaction transaction) {
        lockMembers(transaction);
        if (transaction.update("update shared_audit set networks = '{}' where audit_id = ?", audit) > 0) {
            align(transaction, audit);
            transaction.update("delete from shared_audit where audit_id = ?", audit);
        }
    }

    /** Somebody joined the network, or left it. */
    void membersChanged(String network, WorkerTransaction transaction) {
        transaction.query("select pg_advisory_xact_lock(?)::text as locked", row -> 0, LOCK);
        align(
                transaction,
                transaction
                        .query(
                                "select audit_id from shared_audit where networks @> array[?::text]",
                                row -> row.uuid("audit_id"),
                                network)
                        .toArray(UUID[]::new));
    }

    /** Whoever took in a change of members before is seen, whoever does so now comes after. */
    private static void lockMembers(WorkerTransaction transaction) {
        transaction.query("select pg_advisory_xact_lock_shared(?)::text as locked", row -> 0, LOCK);
    }

    private static void align(WorkerTransaction transaction, UUID... audits) {
        transaction.update(ALIGN, audits, audits);
    }
}
