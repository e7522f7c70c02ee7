package org.suppliercompliance.criteria.consultations;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one consultation says about a criterion version, so far or for good. */
@Schema(description = "What this consultation says about a criterion version, so far or for good.")
public record ConsultationResult(
        UUID criterionId,
        @Schema(examples = "1", minimum = "1") int version,
        @Schema(examples = "RS4", maxLength = 32) String code,
        Maturity maturity) {}
