package org.suppliercompliance.supplier.dialogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line in the overview of the dialogue log. */
@Schema(description = "How the dialogue with one supplier stands.")
public record DialogueOverview(
        @Schema(description = "The id of the supplier; after a merge the one that goes on.")
        UUID supplierId,

        @Schema(description = "Its legal name.", examples = "Exempel AB")
        String legalName,

        @Nullable
        @Schema(
                description = "The day of the latest meeting that is recorded; null when there is none.",
                examples = "2027-06-15")
        LocalDate lastOn,

        @Nullable
        @Schema(
                description =
                        "The day of the next one, as the latest meeting names it, also when it has passed; null when none is set.",
                examples = "2027-12-15")
        LocalDate nextOn,

        @Schema(
                description = "How many points that were agreed, at all meetings together, are not done.",
                minimum = "0",
                examples = "2")
        int openPoints,

        @JsonIgnore LocalDate position) {}
