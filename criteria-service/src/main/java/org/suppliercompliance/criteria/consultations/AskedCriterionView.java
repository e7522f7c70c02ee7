package org.suppliercompliance.criteria.consultations;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.criteria.catalogue.CriterionStatus;

/** A version of a criterion that is asked about, as it stands in the catalogue. */
@Schema(description = "A version of a criterion that is asked about.")
public record AskedCriterionView(
        UUID criterionId,
        @Schema(examples = "1", minimum = "1") int version,
        @Schema(examples = "RS4", maxLength = 32) String code,
        @Schema(examples = "PUBLISHED") CriterionStatus status) {
    AskedCriterion asked() {
        return new AskedCriterion(criterionId, version);
    }
}
