package org.suppliercompliance.criteria.consultations;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.criteria.maturity.Maturity;

/** What one consultation says about a criterion version, so far or for good. */
@Schema(description = "What this consultation says about a criterion version, so far or for good.")
public record ConsultationResult(
        @Schema(description = "The criterion that was asked about.")
        UUID criterionId,

        @Schema(description = "The version of the criterion that was asked about.", examples = "1", minimum = "1")
        int version,

        @Schema(description = "The code of the criterion.", examples = "RS4", maxLength = 32)
        String code,

        Maturity maturity) {}
