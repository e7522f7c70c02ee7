package org.suppliercompliance.audit.externalreports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Faults;

/** Say that the authority put the report before its supplier. */
@Schema(description = "When the authority put the report before its supplier.")
record PresentReport(
        @Schema(
                description = "The day, not before the report came in and not in the future.",
                examples = {"2027-02-03"})
        @NotNull
        LocalDate presentedOn,

        @Schema(
                description = "What was said, for the authority's own people; the supplier does not read it.",
                examples = {"Taken up at the quarterly meeting; an answer is promised by the end of March"})
        @Nullable
        @Size(min = 1, max = 4000)
        String note) {
    void check(LocalDate receivedOn, LocalDate today, Faults faults) {
        faults.require(!presentedOn.isAfter(today), "/presentedOn", "Must not be in the future.");
        faults.require(!presentedOn.isBefore(receivedOn), "/presentedOn", "Must not be before the report came in.");
    }
}
