package org.suppliercompliance.audit.externalreports;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Faults;

/** Take the report back from everybody it was shared with. */
@Schema(description = "Why the report is not shared any more.")
record WithdrawReportSharing(
        @Schema(
                description = "The reason; required (422 without).",
                examples = {"The organisation has corrected its report"})
        @Nullable
        @Size(max = 2000)
        String reason) {
    void require() {
        new Faults()
                .require(reason != null && !reason.isBlank(), "/reason", "Withdrawing needs a reason.")
                .throwIfAny();
    }
}
