package org.suppliercompliance.audit.noncompliance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Communicate the findings of an audit to the supplier in one act. */
@Schema(description = "Which findings of an audit are communicated, and the day from which their clocks count.")
record CommunicateFindings(
        @Schema(
                description =
                        "The day of communication; today when left out, in the past for cases taken over from paper.",
                examples = {"2027-01-31"})
        @Nullable
        LocalDate communicatedOn,

        @Schema(description = "The findings; all that were not communicated yet when left out.")
        @Nullable
        @Size(min = 1, max = 100)
        List<@NotNull UUID> nonComplianceIds) {
    /** The same day, for one of them. */
    CommunicateNonCompliance each() {
        return new CommunicateNonCompliance(communicatedOn);
    }

    /** Where in the request a case is named; the day is all there is to say of cases that are not. */
    String pointer(UUID id) {
        return nonComplianceIds == null ? "/communicatedOn" : "/nonComplianceIds/" + nonComplianceIds.indexOf(id);
    }
}
