package org.suppliercompliance.criteria.consultations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Consultations, as far as the database lets the caller see them. */
@ApplicationScoped
class ConsultationRepository implements PanacheRepositoryBase<Consultation, UUID> {
    /** For a change: whoever comes second waits, and judges what the first one left. */
    Optional<Consultation> lockOwn(UUID id, String authority) {
        return find("id = ?1 and authority = ?2", id, authority)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<Consultation> own(UUID id, String authority) {
        return find("id = ?1 and authority = ?2", id, authority).firstResultOptional();
    }
}
