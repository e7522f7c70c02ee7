package org.suppliercompliance.audit.audits;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Move an audit on: it is started, its draft shown to the supplier, or made final. */
@Schema(description = "The day of the step.")
record DateAudit(
        @Schema(
                description = "The day; today when left out, never in the future and never before the step before it.",
                examples = {"2027-03-02"})
        @Nullable
        LocalDate on) {}
