package org.suppliercompliance.audit.externalreports;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.sharing.Secrets;

/** One complaint of workers, without any name. */
@Schema(description = "One complaint of workers. Names of people do not belong here.")
record Complaint(
        @Schema(
                description = "What it is about.",
                examples = {"WORKING_TIME"})
        @NotNull
        ComplaintTopic topic,

        @Schema(
                description = "The day it was raised, if known; not after the report came in.",
                examples = {"2027-01-10"})
        @Nullable
        LocalDate raisedOn,

        @Schema(
                description = "What workers say. Stays in this service, never in an event.",
                examples = {"Overtime on Sundays is not voluntary"})
        @NotBlank
        @Size(max = 4000)
        String description,

        @Schema(
                description = "What workers propose.",
                examples = {"Let the elected committee plan the Sunday shifts"})
        @Nullable
        @Size(min = 1, max = 4000)
        String proposedSolution) {
    /** The same complaint with names struck out. */
    Complaint without(Secrets secrets) {
        return new Complaint(
                topic,
                raisedOn,
                secrets.mask(description),
                proposedSolution == null ? null : secrets.mask(proposedSolution));
    }
}
