package org.suppliercompliance.audit.audits;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A criterion that an audit measures against, in the version that was published then. */
@Schema(description = "A criterion the audit measures against.")
record AuditCriterion(
        @Schema(description = "The criterion.") UUID id,

        @Schema(
                description = "Its code.",
                examples = {"WT-01"})
        String code,

        @Schema(
                description = "Its version.",
                examples = {"1"})
        int version) {}
