package org.suppliercompliance.criteria.sets;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.criteria.catalogue.ProofMoment;

/** How a set uses a criterion version. Stored as one document. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineContent(
        boolean mandatory,
        @Nullable Integer points,
        @Nullable ProofMoment moment,
        List<Milestone> milestones,
        @Nullable Importance importance,
        @Nullable String mandatoryReason) {
    /** Without the steps before one. */
    LineContent startingAt(int step) {
        return new LineContent(
                mandatory,
                points,
                moment,
                milestones.subList(step - 1, milestones.size()),
                importance,
                mandatoryReason);
    }

    int weight() {
        return points == null ? 0 : points;
    }
}
