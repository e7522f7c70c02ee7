package org.suppliercompliance.criteria.consultations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A consultation in a list. */
@Schema(description = "A consultation in a list.")
public record ConsultationLine(
        UUID id,
        @Schema(examples = "REGION-STOCKHOLM") String authority,
        ConsultationKind kind,

        @Schema(examples = "Dialogue conference on ICT 2027", maxLength = 200)
        String title,

        ConsultationStatus status,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable LocalDate nextOn,
        @Schema(maxItems = 50) List<String> categories) {}
