package org.suppliercompliance.criteria.consultations;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one consultation says about everything it asks about. */
@Schema(description = "What a consultation says about each criterion version it asks about.")
public record ConsultationResults(
        UUID consultationId,
        ConsultationStatus status,
        @Schema(maxItems = 100) List<ConsultationResult> items) {}
