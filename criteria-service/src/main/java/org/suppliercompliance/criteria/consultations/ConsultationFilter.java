package org.suppliercompliance.criteria.consultations;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What consultations can be filtered by; filters narrow each other. */
public class ConsultationFilter {
    @QueryParam("kind")
    @Parameter(description = "How the market was asked.", example = "RFI")
    @Nullable
    ConsultationKind kind;

    @QueryParam("status")
    @Parameter(description = "Where it stands.", example = "HELD")
    @Nullable
    ConsultationStatus status;

    @QueryParam("from")
    @Parameter(description = "The first day on which it may have started.", example = "2026-01-01")
    @Nullable
    LocalDate from;

    @QueryParam("until")
    @Parameter(description = "The last day on which it may have started.", example = "2026-12-31")
    @Nullable
    LocalDate until;

    @QueryParam("criterionId")
    @Parameter(description = "A criterion that was asked about, in any version.")
    @Nullable
    UUID criterionId;

    public ConsultationFilter() {}
}
