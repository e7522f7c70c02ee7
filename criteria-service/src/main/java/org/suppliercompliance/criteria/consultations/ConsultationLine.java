package org.suppliercompliance.criteria.consultations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A consultation in a list. */
@Schema(description = "A consultation in a list.")
public record ConsultationLine(
        @Schema(description = "The id of the consultation.") UUID id,

        @Schema(description = "The authority that consults the market.", examples = "REGION-STOCKHOLM")
        String authority,

        ConsultationKind kind,

        @Schema(description = "What it is about.", examples = "Dialogue conference on ICT 2027", maxLength = 200)
        String title,

        ConsultationStatus status,

        @Schema(description = "The day, or the first of a period.")
        LocalDate startsOn,

        @Schema(description = "The day, or the last of a period.")
        LocalDate endsOn,

        @Schema(description = "When the next one is; null when no day is set.") @Nullable
        LocalDate nextOn,

        @Schema(
                description = "The codes of the product categories it concerns; none is all.",
                maxItems = 50,
                examples = "[\"ICT\"]")
        List<String> categories) {}
