package org.suppliercompliance.audit.audits;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.reference.KnownReferences;

/** Audits, as their authority or their supplier may see them. */
@ApplicationScoped
class AuditRepository implements PanacheRepositoryBase<Audit, UUID> {
    private final KnownReferences known;

    AuditRepository(KnownReferences known) {
        this.known = known;
    }

    Optional<Audit> find(UUID id, Sight sight) {
        if (sight.supplierSide()) {
            return find(
                            "id = ?1 and supplierId in ?2 and draftedOn is not null",
                            id,
                            known.ownAndMerged(sight.supplierId()).ids())
                    .firstResultOptional();
        }
        String auditor = sight.auditor();
        return find("id = ?1 and authority = ?2", id, sight.authority())
                .firstResultOptional()
                .filter(audit -> auditor == null || audit.auditors.contains(auditor));
    }
}
