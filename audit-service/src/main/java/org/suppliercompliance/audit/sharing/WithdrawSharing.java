package org.suppliercompliance.audit.sharing;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Faults;

/** Take the audit back from everybody it was shared with. */
@Schema(description = "Why the audit is not shared any more.")
record WithdrawSharing(
        @Schema(
                description = "The reason; required (422 without).",
                examples = {"The supplier's appeal was granted"})
        @Nullable
        @Size(max = 2000)
        String reason) {
    void require() {
        new Faults()
                .require(reason != null && !reason.isBlank(), "/reason", "Withdrawing needs a reason.")
                .throwIfAny();
    }
}
