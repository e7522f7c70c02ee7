package org.suppliercompliance.audit.audits;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.suppliercompliance.audit.Sight;

/** Which audits a caller may see, for the features that hang something on an audit. */
@ApplicationScoped
public class VisibleAudits {
    private final AuditRepository repository;

    VisibleAudits(AuditRepository repository) {
        this.repository = repository;
    }

    /** What a feature needs to know of the audit it hangs on. */
    public record VisibleAudit(UUID id, String authority, UUID supplierId, AuditStatus status) {}

    public Optional<VisibleAudit> find(UUID id, Sight sight) {
        return repository.find(id, sight).map(VisibleAudits::visible);
    }

    /**
     * The same, held until the transaction ends: an act that was first is seen, and one that comes meanwhile waits. For the authority's side
     * alone.
     */
    public Optional<VisibleAudit> hold(UUID id, Sight sight) {
        return repository.hold(id, sight).map(VisibleAudits::visible);
    }

    private static VisibleAudit visible(Audit audit) {
        return new VisibleAudit(audit.id, audit.authority, audit.supplierId, audit.status);
    }
}
