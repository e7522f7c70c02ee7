package org.suppliercompliance.criteria.consultations;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.criteria.catalogue.CriterionStatus;
import org.suppliercompliance.criteria.maturity.AskedCriterion;

/** A version of a criterion that is asked about, as it stands in the catalogue. */
@Schema(description = "A version of a criterion that is asked about.")
public record AskedCriterionView(
        @Schema(description = "The id of the criterion in the catalogue.")
        UUID criterionId,

        @Schema(description = "The number of the version that is asked about.", examples = "1", minimum = "1")
        int version,

        @Schema(description = "The code of the criterion.", examples = "RS4", maxLength = 32)
        String code,

        @Schema(
                description = "Where the version stands today; one that is retired is not answered about any more.",
                examples = "PUBLISHED")
        CriterionStatus status) {
    AskedCriterion asked() {
        return new AskedCriterion(criterionId, version);
    }
}
