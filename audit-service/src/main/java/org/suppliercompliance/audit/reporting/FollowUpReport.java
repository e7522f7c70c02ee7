package org.suppliercompliance.audit.reporting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The report of a period, exact as of the moment it was asked for. */
@Schema(description = "What an authority followed up and found in a period, and what became of it.")
record FollowUpReport(
        @Schema(
                description = "The authority's code.",
                examples = {"REGION-STOCKHOLM"})
        String authority,

        @Schema(
                description = "Its name.",
                examples = {"Region Stockholm"})
        String authorityName,

        @Schema(description = "The first day.") LocalDate from,
        @Schema(description = "The last day.") LocalDate to,

        @Schema(description = "The moment everything here is as of.")
        Instant asOf,

        @Schema(description = "Who was followed up.") Coverage coverage,
        @Schema(description = "What was found.") Figures own,

        @Schema(description = "The same over the networks, when it was asked for.") @Nullable
        NetworkFigures network,

        @JsonIgnore ZoneId zone) {
    ReportPeriod period() {
        return new ReportPeriod(from, to);
    }

    /** The day of that moment, as the authority counts days. */
    LocalDate day() {
        return LocalDate.ofInstant(asOf, zone);
    }
}
