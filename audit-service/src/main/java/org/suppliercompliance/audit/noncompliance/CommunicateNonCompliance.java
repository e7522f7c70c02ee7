package org.suppliercompliance.audit.noncompliance;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Communicate a non-compliance to the supplier: the act that starts both clocks. */
@Schema(description = "The day from which both clocks count.")
record CommunicateNonCompliance(
        @Schema(
                description =
                        "The day of communication; today when left out, in the past for a case taken over from paper.",
                examples = {"2027-01-31"})
        @Nullable
        LocalDate communicatedOn) {}
