package org.suppliercompliance.audit.reuse;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a supplier gained by sharing: audits of it that nobody did again. It names no authority. */
@Schema(
        description =
                "How many audits of the supplier were not done again, because the result of another one was accepted.")
record AuditsAvoided(
        @Schema(
                description = "In all.",
                examples = {"3"})
        int auditsAvoided,

        @Schema(description = "By year, the latest first; a year without any is left out.", maxItems = 200)
        List<Year> years) {
    /** One year. */
    @Schema(name = "AuditsAvoidedInYear", description = "How many in one year.")
    record Year(
            @Schema(
                    description = "The year in which the results were accepted.",
                    examples = {"2027"})
            int year,

            @Schema(
                    description = "How many audits were not done again.",
                    examples = {"3"})
            int auditsAvoided) {}

    static AuditsAvoided of(List<Year> years) {
        return new AuditsAvoided(years.stream().mapToInt(Year::auditsAvoided).sum(), years);
    }
}
