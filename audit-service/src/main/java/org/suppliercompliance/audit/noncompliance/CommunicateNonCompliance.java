package org.suppliercompliance.audit.noncompliance;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Faults;

/** Communicate a non-compliance to the supplier: the act that starts both clocks. */
@Schema(description = "The day from which both clocks count.")
record CommunicateNonCompliance(
        @Schema(
                description =
                        "The day of communication; today when left out, in the past for a case taken over from paper.",
                examples = {"2027-01-31"})
        @Nullable
        LocalDate communicatedOn) {
    /** The day that counts; 422 when it cannot be. */
    LocalDate day(LocalDate detectedOn, LocalDate today) {
        LocalDate day = communicatedOn == null ? today : communicatedOn;
        new Faults()
                .require(!day.isAfter(today), "/communicatedOn", "Must not be in the future.")
                .require(
                        !day.isBefore(detectedOn),
                        "/communicatedOn",
                        "Must not be before the finding on " + detectedOn + ".")
                .throwIfAny();
        return day;
    }
}
