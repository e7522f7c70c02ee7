package org.suppliercompliance.criteria.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The versions, as far as the database lets the caller see them. */
@ApplicationScoped
class CriterionVersionRepository implements PanacheRepositoryBase<CriterionVersion, UUID> {
    /** A bound, not a page: nobody revises a criterion a thousand times. */
    private static final int MOST_VERSIONS = 1000;

    List<CriterionVersion> of(UUID criterionId) {
        return find("criterionId = ?1 order by number", criterionId)
                .page(0, MOST_VERSIONS)
                .list();
    }

    Optional<CriterionVersion> of(UUID criterionId, int number) {
        return find("criterionId = ?1 and number = ?2", criterionId, number).singleResultOptional();
    }

    Optional<CriterionVersion> published(UUID criterionId) {
        return find("criterionId = ?1 and status = ?2", criterionId, CriterionStatus.PUBLISHED)
                .singleResultOptional();
    }
}
