package org.suppliercompliance.supplier.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a supplier stands now, with the facts behind it. */
@Schema(description = "How a supplier stands now, with the facts behind it.")
public record StandingView(
        UUID supplierId,

        @Nullable
        @Schema(
                description =
                        "The authority whose view it is; left out when a supplier reads its own standing, over all authorities.",
                examples = "REGION-STOCKHOLM")
        String authority,

        @Schema(
                description =
                        "GREEN: nothing is open. YELLOW: something is open and within its dates. RED: a date has passed.")
        StandingColour colour,

        @Schema(description = "How many cases are open.", examples = "2")
        int openCases,

        @Schema(description = "How many of them have let a date pass.", examples = "1")
        int passedCases,

        @Schema(description = "The open cases, the worst first: at most 50, even if more are open.")
        List<StandingFact> facts) {

    /** An open case. */
    @Schema(description = "An open case behind a standing.")
    public record StandingFact(
            @Schema(description = "The non-compliance in the audit service.")
            UUID caseId,

            @Schema(examples = "NC-2027-00042") String reference,

            @Schema(description = "The authority whose case it is.", examples = "REGION-STOCKHOLM")
            String authority,

            @Schema(examples = "MAJOR") String severity,
            @Schema(examples = "COMMUNICATED") String status,
            LocalDate detectedOn,
            @Nullable LocalDate communicatedOn,

            @Nullable @Schema(description = "The running date that passes first; left out when none runs.")
            CaseClock clock,

            @Nullable @Schema(description = "Its last day.") LocalDate dueOn,

            @Schema(description = "Whether that day is over where the authority is.")
            boolean passed) {}
}
