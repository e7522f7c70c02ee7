package org.suppliercompliance.audit.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.suppliercompliance.chassis.database.TenantDatabase;

/** Where the shared copies are written. */
@ApplicationScoped
class SharingRepository {
    private static final String FIND = """
            select s.audit_id, s.reference, s.authority, s.supplier_id, s.networks, s.viewers, s.shared_at, s.shared_by, s.withdrawn_at,
                s.withdrawal_reason, a.version as audit_version
            from shared_audit s join audit a on a.id = s.audit_id and a.authority = s.authority
            where s.audit_id = ? and s.authority = ?""";

    private static final String SHARE = """
            insert into shared_audit as s (audit_id, authority, supplier_id, reference, type, dimensions, planned_on, finalised_on, networks,
                viewers, open_non_compliances, overdue, worst_severity, content, first_shared_at, shared_at, shared_by, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text, ?, ?, ?, ?, 1)
            on conflict (audit_id) do update set networks = excluded.networks, viewers = excluded.viewers,
                open_non_compliances = excluded.open_non_compliances, overdue = excluded.overdue, worst_severity = excluded.worst_severity,
                content = excluded.content, shared_at = excluded.shared_at, shared_by = excluded.shared_by, withdrawn_at = null,
                withdrawal_reason = null, version = s.version + 1""";

    private final TenantDatabase database;
    private final SharedContents contents;

    SharingRepository(TenantDatabase database, SharedContents contents) {
        this.database = database;
        this.contents = contents;
    }

    Optional<Sharing> find(UUID auditId, String authority) {
        return database.one(FIND, Sharing::from, auditId, authority);
    }

    void share(
            AuditDossier audit, SharedFact fact, SharedContent content, List<String> viewers, String by, Instant now) {
        database.update(
                SHARE,
                audit.id(),
                audit.authority(),
                audit.supplierId(),
                audit.reference(),
                audit.type(),
                audit.dimensions(),
                audit.plannedOn(),
                fact.finalisedOn(),
                fact.networks(),
                viewers,
                fact.openNonCompliances(),
                fact.overdue(),
                fact.worstSeverity(),
                contents.written(content),
                now,
                now,
                by);
    }

    void withdraw(UUID auditId, String authority, String reason, Instant now) {
        database.update(
                "update shared_audit set withdrawn_at = ?, withdrawal_reason = ?, version = version + 1 where audit_id = ? and authority = ?",
                now,
                reason,
                auditId,
                authority);
    }
}
