package org.suppliercompliance.criteria.consultations;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one consultation says about everything it asks about. */
@Schema(description = "What a consultation says about each criterion version it asks about.")
public record ConsultationResults(
        @Schema(description = "The consultation whose answers are counted.")
        UUID consultationId,

        ConsultationStatus status,

        @Schema(
                description = "One per criterion version that is asked about, in the order in which they were named.",
                maxItems = 100)
        List<ConsultationResult> items) {}
