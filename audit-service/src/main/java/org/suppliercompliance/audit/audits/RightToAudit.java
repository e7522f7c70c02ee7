package org.suppliercompliance.audit.audits;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether the buyer may audit at all: a precondition that warns and refuses nobody. */
@Schema(description = "Whether a contract gives the right to audit.")
record RightToAudit(
        @Schema(description = "Whether a contract of the authority that runs on the planned date gives it.")
        boolean given,

        @Schema(
                description = "What to see to first; none when the right is given.",
                examples = {
                    "No contract of the authority with this supplier that runs on the planned date gives the right to audit: agree on it with the supplier first."
                })
        @Nullable
        String warning,

        @Schema(
                description = "Why it was planned all the same.",
                examples = {"The supplier agreed by mail"})
        @Nullable
        String reason) {
    private static final String MISSING =
            "No contract of the authority with this supplier that runs on the planned date gives the right to audit: agree on it with the supplier first.";

    static @Nullable RightToAudit of(@Nullable Boolean given, @Nullable String reason) {
        return given == null ? null : new RightToAudit(given, given ? null : MISSING, reason);
    }
}
