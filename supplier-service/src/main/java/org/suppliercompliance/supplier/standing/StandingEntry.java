package org.suppliercompliance.supplier.standing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line in the list of standings. */
@Schema(description = "How one supplier stands with the caller's authority.")
public record StandingEntry(
        @Schema(description = "The id of the supplier.") UUID supplierId,

        @Schema(description = "Its legal name.", examples = "Exempel AB")
        String legalName,

        StandingColour colour,

        @Schema(description = "How many cases are open, those of shared audits included.", examples = "2")
        int openCases,

        @Nullable
        @Schema(
                description =
                        "The moment it turns red, or did: when the first running date is over (and the day on which its clock ran again, if that is later), a report is late, a sanction is decided, or an audit is shared that had let a date pass. Null without one.")
        Instant redFrom,

        @JsonIgnore Instant position) {}
