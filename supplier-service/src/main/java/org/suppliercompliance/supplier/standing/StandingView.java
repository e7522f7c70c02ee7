package org.suppliercompliance.supplier.standing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** How a supplier stands now, with the facts behind it. */
@Schema(description = "How a supplier stands now, with the facts behind it.")
public record StandingView(
        @Schema(description = "The id of the supplier.") UUID supplierId,

        @Nullable
        @Schema(
                description =
                        "The authority whose view it is; null when a supplier reads its own standing, over all authorities.",
                examples = "REGION-STOCKHOLM")
        String authority,

        @Schema(description = StandingColour.MEANING) StandingColour colour,

        @Schema(description = "How many cases are open, those of shared audits included.", examples = "2")
        int openCases,

        @Schema(description = "How many of them have let a date pass, as the colour means it.", examples = "1")
        int passedCases,

        @Schema(description = "How many sanctions stand.", examples = "1")
        int sanctions,

        @Schema(description = "How many reports that were asked for are late.", examples = "1")
        int lateReports,

        @Schema(description = "What is open, the worst first: at most 50, even if more are open.")
        List<StandingFact> facts)
        implements Versioned {
    @Override
    @JsonIgnore
    public long version() {
        return 1;
    }

    /** It is counted out of what others write and of the day, so that all of it tells. */
    @Override
    public String timeState() {
        return Integer.toHexString(toString().hashCode());
    }

    /** Something open. */
    @Schema(description = "Something open behind a standing: a case, a sanction, a shared audit or a late report.")
    public record StandingFact(
            StandingFactKind kind,

            @Schema(
                    description =
                            "The non-compliance, the sanction, the shared audit or the report in the audit service.")
            UUID caseId,

            @Schema(description = "The number people use, or the id where none was told.", examples = "NC-2027-00042")
            String reference,

            @Schema(description = "The authority whose it is.", examples = "REGION-STOCKHOLM")
            String authority,

            @Nullable
            @Schema(
                    description = "Of a shared audit the gravest that was open; null for a sanction and for a report.",
                    examples = "MAJOR")
            String severity,

            @Nullable @Schema(description = "What was decided; only for a sanction.", examples = "CALL_OFF_STOP")
            String sanction,

            @Schema(
                    description = "That of the case, sanction or report; SHARED for a shared audit.",
                    examples = "COMMUNICATED")
            String status,

            @Schema(
                    description = "How many open cases it stands for; none for a sanction and for a report.",
                    examples = "1")
            int cases,

            @Nullable
            @Schema(
                    description =
                            "Of a shared audit the day it was shared: it is known as it was then. Null for a sanction and for a report.")
            LocalDate detectedOn,

            @Nullable
            @Schema(
                    description =
                            "Since when the supplier knows; of a sanction the day of the decision, of a report the day it was asked for.")
            LocalDate communicatedOn,

            @Nullable @Schema(description = "The running date that passes first; null when none runs.")
            CaseClock clock,

            @Nullable @Schema(description = "Its last day.") LocalDate dueOn,

            @Schema(
                    description =
                            "Whether it makes the supplier red: that day is over where the authority is (and the day on which its clock ran again, if that is later), a date had passed when the audit was shared, or a sanction stands.")
            boolean passed) {}
}
