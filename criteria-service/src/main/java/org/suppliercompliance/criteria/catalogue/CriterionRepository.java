package org.suppliercompliance.criteria.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The criteria, as far as the database lets the caller see them. */
@ApplicationScoped
class CriterionRepository implements PanacheRepositoryBase<Criterion, UUID> {
    /** Locks the criterion for its owner; empty for everybody else, because the row-level policy for changes hides it. */
    Optional<Criterion> lockOwn(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }
}
