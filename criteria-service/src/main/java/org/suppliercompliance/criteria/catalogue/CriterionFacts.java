package org.suppliercompliance.criteria.catalogue;

import java.util.UUID;
import org.suppliercompliance.chassis.event.Fact;

/** The facts this service states about criteria. Everybody may read them: a published criterion is suite-wide. */
public final class CriterionFacts {
    private CriterionFacts() {}

    public static Fact published(UUID criterionId, long aggregateVersion, CriterionPublished data) {
        return fact("criterion-published", criterionId, aggregateVersion, data);
    }

    public static Fact retired(UUID criterionId, long aggregateVersion, CriterionPublished data) {
        return fact("criterion-retired", criterionId, aggregateVersion, data);
    }

    private static Fact fact(String type, UUID criterionId, long aggregateVersion, CriterionPublished data) {
        String id = criterionId.toString();
        return new Fact(type, id, aggregateVersion, id, Fact.EVERYONE, null, data);
    }
}
