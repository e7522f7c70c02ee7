package org.suppliercompliance.criteria.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import org.suppliercompliance.chassis.event.Outbox;

/** States what happened to a criterion, in the transaction of the change. */
@ApplicationScoped
class CriterionEvents {
    private final Outbox outbox;

    CriterionEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void published(Criterion criterion, CriterionVersion version) {
        outbox.append(CriterionFacts.published(criterion.id, criterion.aggregateVersion, data(version)));
    }

    void retired(Criterion criterion, CriterionVersion version) {
        outbox.append(CriterionFacts.retired(criterion.id, criterion.aggregateVersion, data(version)));
    }

    private static CriterionPublished data(CriterionVersion version) {
        return new CriterionPublished(
                version.criterionId,
                version.code,
                version.number,
                version.framework,
                version.authority,
                version.theme,
                version.dimension,
                version.content.titles(),
                version.content.uses());
    }
}
